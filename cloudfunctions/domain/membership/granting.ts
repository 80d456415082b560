import type { OrganizationKind } from '../../../types/shared/organizations';
import type { Role } from '../../../types/shared/roles';
import { refuse } from '../../kernel/errors';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord, RoleGrant } from '../../kernel/model';
import { idsOf, liesWithin } from '../../kernel/paths';
import type { OrganizationRecord } from '../organization/model';
import type { RoleGrantRecord } from './model';

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

/** Posts that are elected, so that only full members can hold them. Rule `rightToVote`: 预备党员没有被选举权. */
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

/** Who grants a role, and when, as the grant says it. */
interface GrantedBy {
  openid: string;
  name: string;
  person: string;
  at: number;
}

/** A role over an organisation as it is granted; whom it serves is worked out where it is written. */
export const newGrant = (
  _id: string,
  { role, memberId, memberName }: Pick<RoleGrantRecord, 'role' | 'memberId' | 'memberName'>,
  over: Pick<OrganizationRecord, '_id' | 'name' | 'kind' | 'path' | 'absorbed'>,
  by: GrantedBy,
): RoleGrantRecord => ({
  _id,
  role,
  organizationId: over._id,
  organizationName: over.name,
  organizationKind: over.kind,
  orgPath: over.path,
  ...(over.absorbed && { absorbedIds: over.absorbed.map(({ id }) => id) }),
  memberId,
  memberName,
  grantedBy: by.openid,
  grantedByName: by.name,
  grantedByPerson: by.person,
  awakeFor: null,
  grantedAt: by.at,
  revokedAt: null,
});

/** The roles that a person may grant over an organisation at an instant. */
export function mayGrant(
  account: AccountRecord,
  organization: { kind: OrganizationKind; path: string },
  now: number,
): Role[] {
  const own = rolesAt(account, now).filter((grant) =>
    idsOf(organization.path).includes(grant.organizationId),
  );
  const grantable = new Set(own.flatMap((grant) => grantedBy[grant.role] ?? []));
  return rolesFor[organization.kind].filter((role) => grantable.has(role));
}

/** True while a granted role has not been revoked and has not run out. */
export const isInEffect = ({ revokedAt, until }: RoleGrantRecord, now: number): boolean =>
  revokedAt === null && (until === undefined || now < until);

/** Who may grant a role, the nearest first. */
const grantersOf = (role: Role): Role[] =>
  (Object.keys(grantedBy) as Role[]).filter((granter) => grantedBy[granter]?.includes(role));

/**
 * Refuses what would take away, or hand on, a role that the person who does it could not grant; the refusal says which
 * role it is, over what, and who may.
 */
export function requireMayGrant(
  roles: readonly RoleGrantRecord[],
  account: AccountRecord | undefined,
  now: number,
): void {
  const beyond = roles.find((grant) => {
    const over = { kind: grant.organizationKind, path: grant.orgPath };
    return isInEffect(grant, now) && !(account && mayGrant(account, over, now).includes(grant.role));
  });
  if (!beyond) return;
  const { role, organizationName } = beyond;
  refuse('MEMBER.HOLDS_HIGHER_ROLE', { role, organizationName, by: grantersOf(role)[0] });
}

/** The roles that end when a person comes to belong at `path`: posts of organisations that they then lie outside of. */
export const lostAt = <Held extends RoleGrant>(roles: readonly Held[], path: string): Held[] =>
  roles.filter(({ role, orgPath }) => !officerRoles.includes(role) && !liesWithin(path, orgPath));
