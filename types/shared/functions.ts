/**
 * Which deployed function serves which context. Loading a function costs about the same whatever it holds, and each is
 * cold at first: what one session meets lies together. `everyday` is what members and keepers open all the time,
 * `files` what needs libraries for files, `lists` what holds long lists of other offices against the register, `registers` what is
 * declared by one file each and grows by them, `office` the rest.
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
const registers = ['register', 'selection', 'venue', 'serviceRequest', 'policyMeeting'];

export const functionNames = ['everyday', 'files', 'lists', 'registers', 'office'] as const;
export type FunctionName = (typeof functionNames)[number];

/** The function that serves a context. */
export function functionOf(context: string): FunctionName {
  if (everyday.includes(context)) return 'everyday';
  if (files.includes(context)) return 'files';
  if (lists.includes(context)) return 'lists';
  return registers.includes(context) ? 'registers' : 'office';
}
