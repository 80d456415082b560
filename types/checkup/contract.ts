import * as z from 'zod';
import { citation } from '../domain/citation';
import { seenItem } from '../domain/checkup';
import { organizationTarget } from '../domain/targets';
import { action, contract } from '../contract';
import { day, id } from '../fields';
import { checkupMatters, lights } from '../shared/checkups';
import { branchKeepers, officers, onlookers } from '../shared/roles';

/** 支部体检: what of a branch's statutory duties is open, and why. No score, and nothing of who uses the app. */
export const checkupContract = contract('checkup', {
  /** What is open of a branch, from the records as they are at this moment; counts, no names. */
  branch: action({
    access: {
      allow: 'holders',
      roles: [...branchKeepers, ...onlookers, ...officers],
      over: organizationTarget,
    },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organizationName: z.string(),
      today: day,
      /** A temporary branch, to which most of it does not apply. */
      temporary: z.boolean(),
      matters: z.array(
        z.object({
          matter: z.enum(checkupMatters),
          light: z.enum(lights),
          items: z.array(
            seenItem.extend({
              citation: citation.optional(),
              /** True when how often is a local practice (地方惯例) and no rule. */
              practice: z.literal(true).optional(),
            }),
          ),
        }),
      ),
    }),
    errors: ['CHECKUP.NOT_A_BRANCH', 'ORGANIZATION.CLOSED'],
    repeat: 'safe',
  }),
  /** Asks the keepers of a branch to look at what is open there, and says that one may be asked for help; once a day at most. */
  contact: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      /** When the branch was asked today (epoch ms). */
      toldAt: z.int(),
      /** Those who hold the post now, by name; nobody where the post is vacant. */
      secretaries: z.array(z.string()),
    }),
    errors: ['CHECKUP.NOT_A_BRANCH', 'CHECKUP.NOTHING_OPEN', 'ORGANIZATION.CLOSED'],
    repeat: 'safe',
  }),
});
