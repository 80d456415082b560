import type { MemberRecord, RoleGrantRecord } from '../../cloudfunctions/domain/membership/model';
import type { NoticeRecord } from '../../cloudfunctions/domain/messaging/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import { keyOfKeepers } from '../../cloudfunctions/kernel/audience';
import { digestOf } from '../../cloudfunctions/kernel/ids';
import type { AccountRecord } from '../../cloudfunctions/kernel/model';
import { DeployFault } from '../deploy/fault';
import type { Cloud } from '../exit/cloud';
import { addMissing, auditOf, grantTo, issueCode, officerOf, type IssuedCode } from './administrators';
import type { Person } from './people';

/** Documents read at once. */
const page = 500;

/** Why a role ended, as its record says. */
const reason = '由运维人员重新指定';

/**
 * Puts another administrator in the place of one who is lost, and answers the code. It is audited, and the other
 * administrator finds it in the inbox. The lost one's role ends last, so that a run cut off is begun again as it was.
 * @param lost the name of the one who is lost
 * @param now epoch ms
 * @throws DeployFault `lost` when there is not just one administrator of that name
 */
export async function recover(
  cloud: Cloud,
  { lost, person }: { lost: string; person: Person },
  now: number,
): Promise<IssuedCode> {
  const admins = (await all<RoleGrantRecord>(cloud, 'roleGrants')).filter(
    ({ role, revokedAt }) => role === 'districtAdmin' && revokedAt === null,
  );
  const ending = admins.filter(({ memberName }) => memberName === lost);
  const [gone] = ending;
  if (!gone || ending.length > 1) {
    throw new DeployFault(
      'lost',
      `没有找到唯一一位叫“${lost}”的区级管理员`,
      `现在的区级管理员：${admins.map(({ memberName }) => memberName).join('、') || '没有'}。用 --lost 写其中一位。`,
    );
  }
  const [district] = (await cloud.findByIds('organizations', [
    gone.organizationId,
  ])) as unknown as OrganizationRecord[];
  if (!district) throw new Error(`the district ${gone.organizationId} is not there`);
  const member = await officerFor(cloud, person, district);
  const grant = grantTo(member, district, { _id: digestOf('recovered', gone._id, member._id), now });
  await addMissing(cloud, 'members', [member]);
  await addMissing(cloud, 'roleGrants', [grant]);
  await addMissing(cloud, 'audits', [
    auditOf(grant, { action: 'role.grant', before: {}, after: { awake: false } }, now),
    auditOf(
      gone,
      { action: 'role.revoke', before: { awake: gone.awakeFor !== null }, after: { revoked: reason } },
      now,
    ),
  ]);
  await addMissing(cloud, 'notices', [noticeOf(gone, grant, now)]);
  const code = await issueCode(cloud, grant, now);
  await end(cloud, gone, now);
  return code;
}

/** The same number is the same officer. */
async function officerFor(cloud: Cloud, person: Person, district: OrganizationRecord): Promise<MemberRecord> {
  const fresh = officerOf(person, district);
  const known = (await all<MemberRecord>(cloud, 'members')).find(
    ({ state, phone }) => state === 'officer' && phone?.fingerprint === fresh.phone?.fingerprint,
  );
  return known ?? fresh;
}

const noticeOf = (gone: RoleGrantRecord, grant: RoleGrantRecord, at: number): NoticeRecord => ({
  _id: digestOf('adminReplaced', grant._id),
  of: 'adminReplaced',
  at,
  audience: [keyOfKeepers(gone.organizationId)],
  title: '运维人员重新指定了区级管理员',
  body: `${gone.memberName}的区级管理员职务已停用，改为${grant.memberName}。如果您不知道这件事，请马上向负责同志报告`,
  link: `/role/list/index?organizationId=${encodeURIComponent(gone.organizationId)}`,
});

/** Ends a role, on the account that carries it first: from then on it counts for nothing. */
async function end(cloud: Cloud, gone: RoleGrantRecord, now: number): Promise<void> {
  const [binding] = await cloud.findByIds('bindings', [gone.memberId]);
  const openid = binding?.['openid'];
  if (typeof openid === 'string') {
    const [account] = (await cloud.findByIds('accounts', [openid])) as unknown as AccountRecord[];
    const grants = account?.grants.filter(
      ({ role, organizationId }) => role !== gone.role || organizationId !== gone.organizationId,
    );
    if (account) await cloud.put('accounts', { ...account, grants });
  }
  await cloud.put('roleGrants', { ...gone, revokedAt: now, revokedReason: reason });
}

/** All documents of a collection. */
async function all<Document extends { _id: string }>(cloud: Cloud, collection: string): Promise<Document[]> {
  const found: Document[] = [];
  for (;;) {
    const some = (await cloud.find(collection, found.at(-1)?._id ?? '', page)) as unknown as Document[];
    found.push(...some);
    if (some.length < page) return found;
  }
}
