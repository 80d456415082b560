import { rolesAt } from './identity';
import { idsOf } from './paths';
import { gatheringKeepers, officers, type Role } from '../../types/shared/roles';
import type { AccountRecord } from './model';

/**
 * Whom something is for: a list of keys. An organisation's id stands for everybody in it and below it, `@memberId` for
 * one person. Activities and notices carry their audience; an index on it answers "what is for me" in one query. Ids
 * and not paths, so that what is for a branch stays so when the branch moves.
 */
export type AudienceKey = string;

/** The key of one person. */
export const keyOfMember = (memberId: string): AudienceKey => `@${memberId}`;

/** The key of those who do an organisation's work: a branch's keepers, a town's or the district's officers. */
export const keyOfKeepers = (organizationId: string): AudienceKey => `keepers:${organizationId}`;

/** The key of one WeChat user, whoever is bound to it. */
export const keyOfWechat = (openid: string): AudienceKey => `wechat:${openid}`;

/** What a key stands for: everybody of an organisation, its keepers, one member, or one WeChat user. */
export function meantBy(key: AudienceKey): {
  kind: 'organization' | 'keepers' | 'member' | 'wechat';
  id: string;
} {
  if (key.startsWith('@')) return { kind: 'member', id: key.slice(1) };
  const [, kind, id] = /^(keepers|wechat):(.+)$/.exec(key) ?? [];
  return id ? { kind: kind as 'keepers' | 'wechat', id } : { kind: 'organization', id: key };
}

/** The key of everybody in the organisation at `path`. */
export const keyOfPath = (path: string): AudienceKey => idsOf(path).at(-1) ?? '';

/** Where a person belongs, as far as it decides what is for them. */
export type Belonging = Pick<AccountRecord, 'orgPath' | 'memberId' | 'groupId' | 'formerIds'>;

/**
 * The keys that a person answers to: the own organisation with what was merged into it, all above it, their group, and
 * the person's own.
 */
export function keysOf({ orgPath, memberId, groupId, formerIds = [] }: Belonging): AudienceKey[] {
  const person = memberId ? [keyOfMember(memberId)] : [];
  return [...idsOf(orgPath), ...formerIds, ...(groupId ? [groupId] : []), ...person];
}

const keeping: readonly Role[] = [...gatheringKeepers, ...officers];

/** The organisations whose work a person does, with what was merged into them. */
const keptBy = (account: AccountRecord, now: number): string[] =>
  rolesAt(account, now)
    .filter(({ role }) => keeping.includes(role))
    .flatMap(({ organizationId, absorbedIds = [] }) => [organizationId, ...absorbedIds]);

/** True when the person does the work of an organisation, not only of one above it. */
export const isKeeperOf = (account: AccountRecord, organizationId: string, now: number): boolean =>
  keptBy(account, now).includes(organizationId);

/** The keys under which a person is told something: what they answer to, and the work they do. */
export function toldKeysOf(account: AccountRecord, now: number): AudienceKey[] {
  // An officer is on no roster, and told what concerns the person all the same.
  const person = account.personId ? [keyOfMember(account.personId)] : [];
  const own = [...keysOf(account), ...person, keyOfWechat(account._id)];
  return [...new Set([...own, ...keptBy(account, now).map(keyOfKeepers)])];
}

/** True when something with this audience is for the person. */
export function isFor(audience: readonly AudienceKey[], person: Belonging): boolean {
  return keysOf(person).some((key) => audience.includes(key));
}
