import * as z from 'zod';
import { action, contract } from '../contract';
import { contentErrors } from '../domain/content';
import { organizationTarget } from '../domain/targets';
import { actKey, id, instant, line } from '../fields';
import { branchKeepers } from '../shared/roles';

const keeps = { allow: 'holders', roles: branchKeepers, over: organizationTarget } as const;

/** Where a page of the list ends: its last item. */
const place = { at: instant, id };

/** __term__: what a branch writes down of it. */
export const __name__Contract = contract('__name__', {
  /** What the branch has written down, latest first; `next` is where the next page begins. */
  list: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, before: z.strictObject(place).optional() }),
    output: z.object({
      items: z.array(z.object({ id, title: z.string(), by: z.string(), at: z.int() })),
      next: z.object(place).optional(),
    }),
    errors: ['ORGANIZATION.NOT_FOUND'],
    repeat: 'safe',
  }),
  /** Writes something down; `actKey` makes a resend the same act. */
  write: action({
    access: keeps,
    input: z.strictObject({ organizationId: id, actKey, title: line(60) }),
    output: z.object({ id }),
    errors: ['ORGANIZATION.NOT_FOUND', '__CODE__.NOT_A_BRANCH', ...contentErrors],
    repeat: 'safe',
  }),
});
