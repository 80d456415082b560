import type { Role } from '../../types/shared/roles';
import type { AccountRecord } from '../../cloudfunctions/kernel/model';
import type { MemberRecord, RoleGrantRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';

/** A small district for tests: two towns, three branches, four people in each, and officers. */

const organization = (
  _id: string,
  kind: OrganizationRecord['kind'],
  parent: OrganizationRecord | null,
): OrganizationRecord => ({
  _id,
  kind,
  name: `名称 ${_id}`,
  parentId: parent?._id ?? null,
  path: `${parent?.path ?? '/'}${_id}/`,
});

export const district = organization('d', 'district', null);
export const north = organization('north', 'town', district);
export const south = organization('south', 'town', district);
export const branch = organization('north-b1', 'branch', north);
export const sister = organization('north-b2', 'branch', north);
export const faraway = organization('south-b1', 'branch', south);
export const organizations = [district, north, south, branch, sister, faraway];

const membersOf = (of: OrganizationRecord): MemberRecord[] =>
  ['a', 'b', 'c', 'd'].map((letter) => ({
    _id: `${of._id}-${letter}`,
    name: `党员${letter}`,
    nameKey: `党员${letter}`,
    status: letter === 'd' ? 'probationary' : 'full',
    state: 'active',
    organizationId: of._id,
    orgPath: of.path,
  }));

const branches = [branch, sister, faraway];
export const members = branches.flatMap(membersOf);

/** Every member with an account is bound to it. */
export const bindings = members.map(({ _id }) => ({ _id, openid: _id.toUpperCase(), at: 0 }));

const grant = (role: Role, over: OrganizationRecord) => ({
  role,
  organizationId: over._id,
  organizationName: over.name,
  organizationKind: over.kind,
  orgPath: over.path,
});

/** The secretaries' roles as they were granted; their accounts carry copies. */
export const roleGrants: RoleGrantRecord[] = branches.map((of) => ({
  ...grant('secretary', of),
  _id: `secretary-of-${of._id}`,
  memberId: `${of._id}-a`,
  memberName: '党员a',
  grantedBy: 'TOWN',
  grantedByName: 'TOWN',
  grantedAt: 0,
  awakeFor: `${of._id}-a`.toUpperCase(),
  revokedAt: null,
}));

const memberAccounts: AccountRecord[] = members.map((member) => {
  const of = branches.find(({ _id }) => _id === member.organizationId) ?? branch;
  return {
    // Member `north-b1-a` is the secretary of `north-b1`; the OPENID is the member's id in capitals.
    _id: member._id.toUpperCase(),
    name: member.name,
    memberId: member._id,
    status: member.status,
    organizationId: of._id,
    organizationName: of.name,
    orgPath: of.path,
    grants: member._id.endsWith('-a') ? [grant('secretary', of)] : [],
  };
});

/** The account of an officer, who is a member of no branch. */
export const officer = (_id: string, role: Role, over: OrganizationRecord): AccountRecord => ({
  _id,
  name: _id,
  organizationId: over._id,
  organizationName: over.name,
  orgPath: over.path,
  grants: [grant(role, over)],
});

export const accounts = [
  ...memberAccounts,
  officer('TOWN', 'townOfficer', north),
  officer('DISTRICT', 'districtOfficer', district),
  officer('ADMIN', 'districtAdmin', district),
];

/** OPENIDs by what they are to `branch`. */
export const people = {
  secretary: 'NORTH-B1-A',
  member: 'NORTH-B1-B',
  secondMember: 'NORTH-B1-C',
  probationary: 'NORTH-B1-D',
  sisterSecretary: 'NORTH-B2-A',
  sisterMember: 'NORTH-B2-B',
  farMember: 'SOUTH-B1-B',
  town: 'TOWN',
  district: 'DISTRICT',
  admin: 'ADMIN',
  stranger: 'STRANGER',
} as const;
