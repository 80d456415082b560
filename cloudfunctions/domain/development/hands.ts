import { branchKeepers, type Role } from '../../../types/shared/roles';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import type { OrganizationRecord } from '../organization/model';

/**
 * True for whoever may see a branch's people on their way into the Party by name: those who run its work, and the officer for
 * organisation (组织委员) of its committee; nobody further up.
 */
export function seesPeople(
  account: AccountRecord,
  { _id, posts }: Pick<OrganizationRecord, '_id' | 'posts'>,
  now: number,
): boolean {
  const { memberId } = account;
  const isOfficer = posts?.some((one) => one.post === 'organizationOfficer' && one.memberId === memberId);
  return isOfficer === true || holdsIn(account, _id, branchKeepers, now);
}

/** Whether somebody holds one of these roles over the very organisation. */
export const holdsIn = (
  account: AccountRecord,
  organizationId: string,
  roles: readonly Role[],
  now: number,
): boolean =>
  rolesAt(account, now).some(
    (grant) => grant.organizationId === organizationId && roles.includes(grant.role),
  );
