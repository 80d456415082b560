import { idsOf, type PathNow } from './paths';
import type { Role } from '../../types/shared/roles';
import type { AccountRecord, RoleGrant } from './model';

/** Who is calling, as the server knows it; nothing of it comes from the client. */
export interface Caller {
  openid: string;
  account: AccountRecord;
}

/** The roles that a person holds at an instant: those granted, not yet run out. */
export function rolesAt(account: AccountRecord, now: number): RoleGrant[] {
  return account.grants.filter((grant) => grant.until === undefined || now < grant.until);
}

/**
 * True when the person holds one of the roles over what stands at `path`, or over something above it: by the ids of what
 * stands there now, so that a role counts wherever its organisation has come to lie.
 */
export function holds(account: AccountRecord, roles: readonly Role[], path: PathNow, now: number): boolean {
  const line = idsOf(path);
  return rolesAt(account, now).some(
    (grant) => roles.includes(grant.role) && line.includes(grant.organizationId),
  );
}

/**
 * Of the roles that somebody holds over what stands at `path`, or over something above it, the one that is nearest: what they do
 * there is done by the organisation of that.
 */
export function nearestRole(
  account: AccountRecord,
  roles: readonly Role[],
  path: PathNow,
  now: number,
): RoleGrant | undefined {
  const line = idsOf(path);
  const placeOf = ({ organizationId }: RoleGrant) => line.indexOf(organizationId);
  return rolesAt(account, now)
    .filter((grant) => roles.includes(grant.role) && placeOf(grant) >= 0)
    .sort((one, other) => placeOf(other) - placeOf(one))[0];
}

/** Who an account stands for, so that one person is not taken for two by their WeChats. */
export const personIdOf = ({ personId, memberId, _id }: AccountRecord): string => personId ?? memberId ?? _id;
