import type { Role } from '../../types/shared/roles';
import type { AccountRecord, RoleGrant } from '../../cloudfunctions/kernel/model';
import type { MemberRecord, RoleGrantRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { named } from '../../cloudfunctions/domain/membership/naming';

/** The WeChat users of the demonstration. The browser's identity switch knows the first ones by these names. */
export const openids = {
  secretary: 'demo-secretary',
  member: 'demo-member',
  secondMember: 'demo-member-2',
  otherMember: 'demo-other-member',
  otherSecretary: 'demo-other-secretary',
  town: 'demo-town',
  instructor: 'demo-instructor',
  district: 'demo-district',
  admin: 'demo-admin',
  visitor: 'demo-visitor',
} as const;

/** The OPENID of a member who is nobody in particular. */
export const openidOf = (member: Pick<MemberRecord, '_id'>): string => `demo-wx-${member._id}`;

/** Binds a member to a WeChat user. */
export function memberAccount(
  openid: string,
  member: MemberRecord,
  { branch, townName }: { branch: OrganizationRecord; townName: string },
  role?: Role,
): AccountRecord {
  return {
    _id: openid,
    name: member.name,
    personId: member._id,
    memberId: member._id,
    status: member.status,
    organizationId: branch._id,
    organizationName: branch.name,
    townName,
    orgPath: branch.path,
    grants: role ? [grantOver(role, branch)] : [],
    demo: true,
  };
}

/** An officer of a town or the district, who is on no branch's roster. */
export interface DemoOfficer {
  openid: string;
  person: MemberRecord;
  account: AccountRecord;
}

/** Makes an officer of an organisation, who is bound to a WeChat user. */
export function officer(
  openid: string,
  name: string,
  role: Role,
  { _id: organizationId, name: organizationName, path: orgPath, kind }: OrganizationRecord,
): DemoOfficer {
  const place = { organizationId, orgPath };
  const grant = { role, organizationName, organizationKind: kind, ...place };
  return {
    openid,
    person: { _id: `o-${openid}`, ...named(name), status: 'full', state: 'officer', ...place },
    account: {
      _id: openid,
      name,
      personId: `o-${openid}`,
      organizationName,
      ...place,
      grants: [grant],
      demo: true,
    },
  };
}

/** The grants that an account's roles are copies of. */
export const grantsOf = (
  memberId: string,
  { _id: awakeFor, name, grants }: AccountRecord,
  at: number,
): RoleGrantRecord[] =>
  grants.map((grant) => ({
    ...grant,
    _id: `${grant.organizationId}:${grant.role}:${memberId}`,
    memberId,
    memberName: name,
    grantedBy: openids.admin,
    grantedByName: '区级管理员',
    grantedAt: at,
    awakeFor,
    revokedAt: null,
  }));

function grantOver(role: Role, organization: OrganizationRecord): RoleGrant {
  return {
    role,
    organizationId: organization._id,
    organizationName: organization.name,
    organizationKind: organization.kind,
    orgPath: organization.path,
  };
}
