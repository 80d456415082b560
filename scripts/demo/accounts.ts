import type {
  AccountRecord,
  MemberRecord,
  OrganizationRecord,
  RoleGrant,
} from '../../cloudfunctions/shared/records';
import type { Role } from '../../types/vocabulary';

/** The WeChat users of the demonstration. The browser's identity switch knows the first ones by these names. */
export const openids = {
  secretary: 'demo-secretary',
  member: 'demo-member',
  secondMember: 'demo-member-2',
  otherMember: 'demo-other-member',
  otherSecretary: 'demo-other-secretary',
  town: 'demo-town',
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
  branch: OrganizationRecord,
  townName: string,
  role?: Role,
): AccountRecord {
  return {
    _id: openid,
    name: member.name,
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
export function officerAccount(
  openid: string,
  name: string,
  role: Role,
  organization: OrganizationRecord,
): AccountRecord {
  return {
    _id: openid,
    name,
    organizationId: organization._id,
    organizationName: organization.name,
    orgPath: organization.path,
    grants: [grantOver(role, organization)],
    demo: true,
  };
}

function grantOver(role: Role, organization: OrganizationRecord): RoleGrant {
  return {
    role,
    organizationId: organization._id,
    organizationName: organization.name,
    organizationKind: organization.kind,
    orgPath: organization.path,
  };
}
