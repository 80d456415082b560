import { branchKeepers, type Role } from '../../../types/shared/roles';
import { rolesAt, type Caller } from '../../kernel/identity';
import type { OrganizationRecord } from '../organization/model';

/** Who asks, and when. */
export interface Asking {
  caller: Caller;
  now: number;
}

/** Whether somebody holds one of these roles over the very organisation. */
export const holdsHere = ({ caller, now }: Asking, organizationId: string, roles: readonly Role[]): boolean =>
  rolesAt(caller.account, now).some(
    (grant) => grant.organizationId === organizationId && roles.includes(grant.role),
  );

/**
 * True for who may see the people of a branch by name who are on their way into the Party: they run its work, or are the
 * officer for organisation (组织委员) of its committee. A role over something above the branch does not do.
 */
export function isHandOf(call: Asking, { _id, posts }: Pick<OrganizationRecord, '_id' | 'posts'>): boolean {
  const { memberId } = call.caller.account;
  const isOfficer = posts?.some((one) => one.post === 'organizationOfficer' && one.memberId === memberId);
  return isOfficer === true || holdsHere(call, _id, branchKeepers);
}
