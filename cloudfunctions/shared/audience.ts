import type { AccountRecord } from './records';

/**
 * Whom something is for: a list of keys. An organisation's id stands for everybody in it and below it, `@memberId` for
 * one person. Activities and notices carry their audience; an index on it answers "what is for me" in one query. Ids
 * and not paths, so that what is for a branch stays so when the branch moves.
 */
export type AudienceKey = string;

/** The key of one person. */
export const keyOfMember = (memberId: string): AudienceKey => `@${memberId}`;

/** The key of everybody in the organisation at `path`. */
export const keyOfPath = (path: string): AudienceKey => idsOf(path).at(-1) ?? '';

/** The keys that a person answers to: the own organisation, all above it, and the person's own. */
export function keysOf({ orgPath, memberId }: Pick<AccountRecord, 'orgPath' | 'memberId'>): AudienceKey[] {
  return [...idsOf(orgPath), ...(memberId ? [keyOfMember(memberId)] : [])];
}

/** True when something with this audience is for the person. */
export function isFor(
  audience: readonly AudienceKey[],
  person: Pick<AccountRecord, 'orgPath' | 'memberId'>,
): boolean {
  return keysOf(person).some((key) => audience.includes(key));
}

const idsOf = (path: string): string[] => path.split('/').filter(Boolean);
