/**
 * Which deployed function serves which context. Loading a function costs about the same whatever it holds, and each is
 * cold at first: what one session meets lies together. `everyday` is what members and keepers open all the time,
 * `files` what needs libraries for files, `office` the rest.
 */
const everyday = [
  'account',
  'activity',
  'attendance',
  'guidance',
  'home',
  'learning',
  'message',
  'scene',
  'setting',
  'todo',
];
const files = ['export', 'paper', 'reconciliation', 'roster'];

export const functionNames = ['everyday', 'files', 'office'] as const;
export type FunctionName = (typeof functionNames)[number];

/** The function that serves a context. */
export function functionOf(context: string): FunctionName {
  if (everyday.includes(context)) return 'everyday';
  return files.includes(context) ? 'files' : 'office';
}
