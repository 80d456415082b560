import { rolesAt } from '../kernel/identity';
import { liesWithin } from '../kernel/paths';
import type { Role } from '../../types/shared/roles';
import type { OrganizationKind } from '../../types/shared/organizations';
import type { AccountRecord } from '../kernel/model';

/** Which roles there are over which organisations. A choice of the product, not a rule of the Party. */
const rolesFor: Record<OrganizationKind, readonly Role[]> = {
  district: ['districtOfficer', 'districtAdmin'],
  town: ['townOfficer', 'instructor'],
  committee: ['secretary', 'deputySecretary', 'committeeMember', 'affairsWorker', 'instructor'],
  generalBranch: ['secretary', 'deputySecretary', 'committeeMember', 'affairsWorker', 'instructor'],
  branch: ['secretary', 'deputySecretary', 'committeeMember', 'affairsWorker', 'instructor'],
  group: ['groupLeader'],
};

const withinBranch: readonly Role[] = ['committeeMember', 'affairsWorker', 'groupLeader'];
const inTown: readonly Role[] = [...withinBranch, 'secretary', 'deputySecretary', 'instructor'];

/** Who grants what, always within what they hold themselves. Nobody grants their own role or a higher one. */
const grantedBy: Partial<Record<Role, readonly Role[]>> = {
  secretary: withinBranch,
  deputySecretary: withinBranch,
  townOfficer: inTown,
  districtOfficer: [...inTown, 'townOfficer'],
  districtAdmin: [...inTown, 'townOfficer', 'districtOfficer', 'districtAdmin'],
};

/** Posts that are elected, so that only full members can hold them. 党章第七条：预备党员没有被选举权. */
export const electedRoles: readonly Role[] = [
  'secretary',
  'deputySecretary',
  'committeeMember',
  'groupLeader',
];

/** Roles of officers, who need not be on a branch's roster. */
export const officerRoles: readonly Role[] = [
  'townOfficer',
  'districtOfficer',
  'districtAdmin',
  'instructor',
];

/** True when there is such a role over such an organisation. */
export const fits = (role: Role, kind: OrganizationKind): boolean => rolesFor[kind].includes(role);

/** The roles that a person may grant over an organisation at an instant. */
export function mayGrant(
  account: AccountRecord,
  organization: { kind: OrganizationKind; path: string },
  now: number,
): Role[] {
  const own = rolesAt(account, now).filter((grant) => liesWithin(organization.path, grant.orgPath));
  const grantable = new Set(own.flatMap((grant) => grantedBy[grant.role] ?? []));
  return rolesFor[organization.kind].filter((role) => grantable.has(role));
}
