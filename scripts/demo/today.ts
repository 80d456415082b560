import { dayOf, monthOf } from '../../cloudfunctions/kernel/clock';
import type { ActivityRecord } from '../../cloudfunctions/domain/gathering/model';
import type { MemberRecord, RoleGrantRecord } from '../../cloudfunctions/domain/membership/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import type { LocalCloud } from '../../localcloud';
import { Caller } from '../caller';
import { openids } from './accounts';
import { teach } from './classes';
import { askForElection } from './elections';
import { districtId } from './organizations';
import { inventedPhone } from './phones';
import { makeMeetings, makeRequests } from './requests';
import { rosterBranchName } from './roster-file';

/**
 * What there is to do in the demonstration on the day it is opened: a meeting that one can check in to now, and for each
 * of its people something that waits. All of it goes through the functions, as people's own acts do; opened again, only
 * what is not there is made.
 */

const minute = 60_000;
const day = 24 * 60 * minute;

/** Who is on the roster and opens the app for the first time: the visitor. */
const visitorName = '何清泉';

/** The phone number that is on the roster and that nobody is bound to: the visitor's. */
export const visitorPhone = inventedPhone(95_001);

/** Makes what is missing of today (`now`, epoch ms) in a loaded demonstration. */
export async function openToday(cloud: LocalCloud, now: number): Promise<void> {
  const organizations = cloud.documents('organizations') as OrganizationRecord[];
  const branch = organizations.find(({ name }) => name === rosterBranchName);
  if (!branch) throw new Error('the demonstration is not loaded');
  const today: Today = { caller: new Caller(cloud), branchId: branch._id, now };
  await meetNow(today, cloud);
  // Once: what people have dealt with does not come back.
  if ((cloud.documents('members') as MemberRecord[]).some(({ name }) => name === visitorName)) return;
  await expectVisitor(today);
  await askOfBranch(today, cloud);
  await leaveMinutesToConfirm(today, cloud);
  await askOfOfficers(today);
  await makeRequests(today.caller, { branchId: branch._id, townId: branch.parentId ?? '', now });
  await makeMeetings(today.caller, { townId: branch.parentId ?? '', now });
  await teach(today.caller, { branchId: branch._id, townId: branch.parentId ?? '', now });
  await askForAnElection(today);
}

interface Today {
  caller: Caller;
  branchId: string;
  now: number;
}

/** A lecture whose check-in is open, unless some gathering's is. */
async function meetNow({ caller, branchId, now }: Today, cloud: LocalCloud): Promise<void> {
  const activities = cloud.documents('activities') as ActivityRecord[];
  const isOn = ({ organizationId, status, startsAt, endsAt }: ActivityRecord) =>
    organizationId === branchId && status === 'published' && startsAt <= now + 20 * minute && endsAt > now;
  if (activities.some(isOn)) return;
  const startsAt = now + 10 * minute;
  await caller.get(openids.secretary, 'activity.publish', {
    organizationId: branchId,
    actKey: `demo-lecture-${startsAt}`,
    kinds: ['partyLecture'],
    title: '书记讲党课：立足岗位，当好先锋',
    place: '三楼党员活动室',
    itemIds: [],
    startsAt,
    endsAt: startsAt + 120 * minute,
    details: { partyLecture: { topic: '立足岗位，当好先锋', lecturer: '支部书记' } },
  });
}

/** Somebody is taken onto the roster who opens the app for the first time: the visitor, by phone number. */
async function expectVisitor({ caller, branchId }: Today): Promise<void> {
  await caller.get(openids.secretary, 'member.receive', {
    organizationId: branchId,
    actKey: 'demo-newcomer',
    name: visitorName,
    status: 'full',
    phone: visitorPhone,
    fromOutside: '青浦区某公司党支部',
  });
}

/** A binding, a correction, a leave, a transfer and an invitation: the secretary's. */
async function askOfBranch({ caller, branchId, now }: Today, cloud: LocalCloud): Promise<void> {
  const newcomer = 'demo-newcomer';
  await caller.get(newcomer, 'account.agreePrivacy', { version: 1 });
  await caller.get(newcomer, 'account.requestBinding', { organizationId: branchId, name: '顾清源' });
  await caller.get(openids.member, 'member.askCorrection', { what: '转正日期', shouldBe: '2019-06-30' });

  const startsAt = now + 5 * day;
  const times = { startsAt, endsAt: startsAt + 120 * minute };
  const { activityId } = await caller.get(openids.secretary, 'activity.publish', {
    organizationId: branchId,
    actKey: 'demo-later',
    kinds: ['organizationalLife'],
    title: '组织生活会',
    place: '三楼党员活动室',
    itemIds: [],
    details: {
      organizationalLife: { topic: '对照检查，提出改进清单', ...(await chairAndRecorder(caller, branchId)) },
    },
    ...times,
  });
  await caller.get(openids.secondMember, 'attendance.request', {
    activityId,
    kind: 'leave',
    reason: '单位派去外地出差',
  });

  const { person } = await caller.get(openids.otherSecretary, 'organization.me', {});
  const otherId = person?.organizationId ?? '';
  const { members } = await caller.get(openids.otherSecretary, 'member.list', { organizationId: otherId });
  // Who holds an office is released from it first.
  const holders = new Set(
    (cloud.documents('roleGrants') as RoleGrantRecord[]).map(({ memberId }) => memberId),
  );
  await caller.get(openids.otherSecretary, 'member.transferOut', {
    memberId: members.findLast(({ id }) => !holders.has(id))?.id ?? '',
    actKey: 'demo-transfer',
    toOrganizationId: branchId,
  });
  await caller.get(openids.otherSecretary, 'activity.publish', {
    organizationId: otherId,
    actKey: 'demo-joint',
    kinds: ['partyLecture'],
    title: '联合党课：共走党建主题路线',
    place: '社区党群服务中心',
    itemIds: [],
    details: { partyLecture: { topic: '党建主题路线', lecturer: '支部书记' } },
    startsAt: startsAt + day,
    endsAt: startsAt + day + 120 * minute,
    audience: { scope: 'branch', jointIds: [branchId] },
  });
}

async function chairAndRecorder(caller: Caller, organizationId: string) {
  const { members } = await caller.get(openids.secretary, 'activity.prepare', { organizationId });
  return { chairId: members[0]?.memberId, recorderId: members[1]?.memberId };
}

/** Minutes of the theme day before the last, written by the secretary: who recorded confirms them, a member. */
async function leaveMinutesToConfirm({ caller, branchId }: Today, cloud: LocalCloud): Promise<void> {
  const written = new Set(
    cloud.documents('minutes').map((one) => (one as { activityId?: string }).activityId),
  );
  const held = (cloud.documents('activities') as ActivityRecord[])
    .filter((one) => one.organizationId === branchId && one.closedAt !== null && !written.has(one._id))
    .sort((one, other) => other.startsAt - one.startsAt);
  const { members } = await caller.get(openids.secretary, 'member.list', { organizationId: branchId });
  const [chair, recorder] = members.filter(({ status }) => status === 'full');
  if (!held[0] || !chair || !recorder) throw new Error('the branch has nothing to write minutes of');
  await caller.get(openids.secretary, 'minutes.save', {
    activityId: held[0]._id,
    kind: 'themeDay',
    actKey: 'demo-to-confirm',
    version: 0,
    chairId: chair.id,
    recorderId: recorder.id,
    photos: [],
    content: {
      agenda: ['学习本月主题党日指导清单'],
      summary: '大家一起学习了本月的必读篇目，结合岗位谈了体会。',
      speeches: [],
      resolutions: [],
    },
  });
}

/** Another branch hands up its request to hold an election. */
async function askForAnElection({ caller, now }: Today): Promise<void> {
  const { person } = await caller.get(openids.otherSecretary, 'organization.me', {});
  const organizationId = person?.organizationId ?? '';
  await askForElection(caller, { organizationId, secretary: openids.otherSecretary, today: dayOf(now) });
}

/** A complaint about the branch and one about the program, two questions for the handbook, and a roster that needs a second person. */
async function askOfOfficers({ caller, now }: Today): Promise<void> {
  await caller.get(openids.member, 'complaint.send', {
    actKey: 'demo-branch',
    kind: 'branch',
    text: '主题党日的通知常常前一天才发，值班的同志来不及调班。',
    named: false,
  });
  await caller.get(openids.secondMember, 'complaint.send', {
    actKey: 'demo-program',
    kind: 'program',
    text: '会议记录的字有点小，打开关怀模式后发言那一栏要翻很久。',
    named: false,
  });
  await caller.get(openids.member, 'handbook.ask', {
    actKey: 'demo-handbook-room',
    text: '园区的党群服务站周末能借来开主题党日吗？',
  });
  await caller.get(openids.secondMember, 'handbook.ask', {
    actKey: 'demo-handbook-move',
    text: '公司搬到别的街镇，支部要不要跟着转过去？',
  });
  await caller.codeOf(openids.district, 'roster.export', {
    organizationId: districtId,
    purpose: 'inspection',
  });
  await caller.codeOf(openids.district, 'feedback.urge', {
    organizationId: districtId,
    guidanceId: `${districtId}:${monthOf(now)}`,
  });
}
