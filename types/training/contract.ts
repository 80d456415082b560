import * as z from 'zod';
import { asked } from '../asks';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { pageInput, pageOutput } from '../domain/page';
import { organizationTarget } from '../domain/targets';
import { actKey, id, line } from '../fields';
import { branchKeepers } from '../shared/roles';

const keeps = { allow: 'holders', roles: branchKeepers, over: organizationTarget } as const;

/** 培训: what a branch writes down of it. */
export const trainingContract = contract('training', {
  /** What the branch has written down, latest first, a page at a time. */
  list: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, ...pageInput }),
    output: z.object({
      items: z.array(z.object({ id, title: z.string(), by: z.string(), at: z.int() })),
      ...pageOutput,
    }),
    errors: [],
    repeat: 'safe',
    tellsNames: true,
  }),
  /** Writes something down; `actKey` makes a resend the same act. */
  write: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, actKey, title: asked('ownAct', line(60)) }),
    output: z.object({ id }),
    errors: ['TRAINING.NOT_A_BRANCH', ...contentErrors],
    repeat: 'safe',
    // On what a title rests, and how often it is asked for: see docs/house.md.
    often: 'whenWanted',
  }),
});
