import * as z from 'zod';
import { action, contract } from '../contract';
import { waiting } from '../domain/todo';

/** 待办: what waits for the caller, worked out from the records whenever it is asked. */
export const todoContract = contract('todo', {
  /** Everything: what is overdue or due today, then the oldest due first; counts and no names of people. */
  list: action({
    access: { allow: 'bound' },
    input: z.strictObject({}),
    output: z.object({
      serverNow: z.int(),
      todos: z.array(waiting.extend({ organizationName: z.string() })),
    }),
    errors: [],
    repeat: 'safe',
  }),
});
