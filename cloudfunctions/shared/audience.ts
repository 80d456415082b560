import { lineOf } from './paths';
import type { AccountRecord } from './records';

/**
 * Whom something is for: a list of keys. An organisation's path stands for everybody in it and below it, `@memberId`
 * for one person. Activities and notices carry their audience; an index on it answers "what is for me" in one query.
 */
export type AudienceKey = string;

/** The key of one person. */
export const keyOfMember = (memberId: string): AudienceKey => `@${memberId}`;

/** The keys that a person answers to: the own organisation, all above it, and the person's own. */
export function keysOf({ orgPath, memberId }: Pick<AccountRecord, 'orgPath' | 'memberId'>): AudienceKey[] {
  return [...lineOf(orgPath), ...(memberId ? [keyOfMember(memberId)] : [])];
}

/** True when something with this audience is for the person. */
export function isFor(
  audience: readonly AudienceKey[],
  person: Pick<AccountRecord, 'orgPath' | 'memberId'>,
): boolean {
  return keysOf(person).some((key) => audience.includes(key));
}
