/**
 * Which deployed function serves which context. Loading a function costs about the same whatever it holds, and each is
 * cold at first: what one session meets lies together. `everyday` is what members and keepers open all the time,
 * `files` what needs libraries for files, `lists` what holds long lists of other offices against the register, `office` the rest.
 * The zip of a function has its limit: the templates of papers fill that of `files`.
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
const files = ['export', 'paper', 'roster'];
const lists = ['reconciliation'];

export const functionNames = ['everyday', 'files', 'lists', 'office'] as const;
export type FunctionName = (typeof functionNames)[number];

/** The function that serves a context. */
export function functionOf(context: string): FunctionName {
  if (everyday.includes(context)) return 'everyday';
  if (files.includes(context)) return 'files';
  return lists.includes(context) ? 'lists' : 'office';
}
