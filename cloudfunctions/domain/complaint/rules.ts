import type { ComplaintKind, ComplaintLevel } from '../../../types/shared/complaints';
import { personIdOf, rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import type { ComplaintRecord } from './model';

/** Who answers what, and what may happen to a complaint; pure. */

/** Who answers a complaint first. Nobody answers what is about themselves. */
export function firstLevel(kind: ComplaintKind, isInTown: boolean): ComplaintLevel {
  if (kind === 'district') return 'named';
  return kind === 'branch' && isInTown ? 'town' : 'district';
}

/** Where a complaint may be handed on to: never to whom it is about. */
export function levelsBeside({ kind, level }: Pick<ComplaintRecord, 'kind' | 'level'>): ComplaintLevel[] {
  const all: ComplaintLevel[] = kind === 'branch' ? ['town', 'district', 'named'] : ['district', 'named'];
  return (kind === 'district' ? [] : all).filter((one) => one !== level);
}

/** True when a complaint is about where a person belongs or has a role of their own: they have no part in it. */
export const isInvolved = (
  account: AccountRecord,
  { kind, organizationId, openid }: Pick<ComplaintRecord, 'kind' | 'organizationId' | 'openid'>,
  now: number,
): boolean =>
  account._id === openid ||
  (['branch', 'town'].includes(kind) &&
    (account.organizationId === organizationId ||
      rolesAt(account, now).some((grant) => grant.organizationId === organizationId)));

/** True for who may answer a complaint at its level: without a part in it, and the one named where one is. */
export const mayAnswer = (
  account: AccountRecord,
  complaint: Pick<ComplaintRecord, 'kind' | 'organizationId' | 'openid' | 'level'>,
  { named, now }: { named: string | undefined; now: number },
): boolean =>
  !isInvolved(account, complaint, now) && (complaint.level !== 'named' || isNamed(account, named, now));

/** True for who answers what is about the district: the person it named, or its administrators while it has named nobody. */
export const isNamed = (account: AccountRecord, named: string | undefined, now: number): boolean =>
  named === undefined
    ? rolesAt(account, now).some(({ role }) => role === 'districtAdmin')
    : personIdOf(account) === named;
