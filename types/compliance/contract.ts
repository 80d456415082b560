import * as z from 'zod';
import { technical } from '../asks';
import { seenItem } from '../domain/checkup';
import { citation } from '../domain/citation';
import { duty } from '../domain/duty';
import { action, contract } from '../contract';
import { day, id, month } from '../fields';
import { branchKeepers, officers, onlookers } from '../shared/roles';
import { organizationKinds } from '../shared/organizations';
import { activityKinds } from '../shared/activities';
import { checkupMatters } from '../shared/checkups';
import { periodKinds } from '../shared/duties';
import { organizationTarget } from '../domain/targets';

/** Where it comes from that a kind of meeting is held, and so often. */
const basis = z.object({
  kind: z.enum(activityKinds),
  every: z.enum(periodKinds),
  citation,
  /** True when how often is a local practice (地方惯例) and no rule. */
  practice: z.boolean(),
});

const year = technical(z.int().min(2020).max(2100));

const lookers = [...branchKeepers, ...onlookers, ...officers];
const errors = ['COMPLIANCE.NOT_A_BRANCH'] as const;

/** Which meetings each branch owes by its size and structure, and what was held. */
export const complianceContract = contract('compliance', {
  /** What a branch owes this month, quarter and year, and what it owed in those that ended with last month. */
  branch: action({
    access: { allow: 'holders', roles: lookers, over: organizationTarget },
    input: z.strictObject({ organizationId: id }),
    output: z.object({
      organizationName: z.string(),
      today: day,
      structure: z.object({ fullMembers: z.int(), groups: z.int() }),
      /** Its groups, and how often each met this month: each owes meetings of its own. */
      groups: z.array(z.object({ id, name: z.string(), met: z.int() })),
      duties: z.array(duty),
      overdue: z.array(duty),
      bases: z.array(basis),
      /** From how many full members a branch has a committee, and by which rule. */
      committee: z.object({ fromFull: z.int(), citation }),
    }),
    errors,
    repeat: 'safe',
  }),
  /** A year of a branch at a glance: every kind with its periods, and what was held beside what is due. */
  year: action({
    access: { allow: 'holders', roles: lookers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, year }),
    output: z.object({
      organizationName: z.string(),
      rows: z.array(basis.extend({ periods: z.array(duty) })),
      /** What was held that no rule asks for. */
      others: z.array(z.object({ kind: z.enum(activityKinds), held: z.int() })),
    }),
    errors,
    repeat: 'safe',
  }),
  /**
   * How the branches below an organisation stand in a month, by what lies directly below it; of the month under way with
   * all that is open there (谁需要帮一把), in the order in which it is due.
   */
  overview: action({
    access: { allow: 'holders', roles: officers, over: organizationTarget },
    input: z.strictObject({ organizationId: id, month: technical(month) }),
    output: z.object({
      organization: z.object({ id, name: z.string(), kind: z.enum(organizationKinds) }),
      today: day,
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          kind: z.enum(organizationKinds),
          branches: z.int(),
          /** Branches with something overdue, and of the others those with something due within days. */
          red: z.int(),
          amber: z.int(),
          /** Branches that have not held a kind that is due of them; of a past month only of what was due by its end. */
          lacks: z.partialRecord(z.enum(activityKinds), z.int()),
          /** Of the month under way: its branches by all their duties; of a branch, what is open. */
          help: z
            .object({
              branches: z.int(),
              red: z.int(),
              amber: z.int(),
              /** Branches with something overdue or due soon, by matter. */
              matters: z.partialRecord(z.enum(checkupMatters), z.int()),
              items: z.array(seenItem).optional(),
            })
            .optional(),
        }),
      ),
      bases: z.array(basis),
      /** Since when all of it is known (epoch ms): the branch that was looked at longest ago. */
      asOf: z.int().optional(),
    }),
    errors: [],
    repeat: 'safe',
  }),
});
