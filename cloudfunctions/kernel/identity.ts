import { liesWithin } from './paths';
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

/** True when the person holds one of the roles over the organisation at `path`, or over one above it. */
export function holds(account: AccountRecord, roles: readonly Role[], path: string, now: number): boolean {
  return rolesAt(account, now).some((grant) => roles.includes(grant.role) && liesWithin(path, grant.orgPath));
}

/** Who an account stands for, so that one person is not taken for two by their WeChats. */
export const personIdOf = ({ personId, memberId, _id }: AccountRecord): string => personId ?? memberId ?? _id;
