import type { LocalCloud } from '../../localcloud';
import type { Caller } from '../caller';
import { openids } from '../demo/accounts';
import { openClassKey, teach } from '../demo/classes';
import { digestOf } from '../../cloudfunctions/kernel/ids';

/** Classes as the pictures show them: one full, one open, one that is over and has results. */

const minute = 60_000;
const day = 24 * 60 * minute;

interface Where {
  cloud: LocalCloud;
  caller: Caller;
  branchId: string;
  townId: string;
  now: number;
}

/** Leaves the classes behind; the clock stands where it stood, or a moment later. */
export async function train({ cloud, caller, branchId, townId, now }: Where) {
  await teach(caller, { branchId, townId, now });
  const classId = await fullClass(caller, townId, now);
  const before = cloud.now();
  const settledClassId = await settledClass({ cloud, caller, branchId, now });
  cloud.setNow(before + 1000);
  await caller.get(openids.secretary, 'training.recommend', {
    organizationId: branchId,
    actKey: 'gallery-superior-2',
    memberId: await firstMember(caller, branchId),
    title: '全区党务工作者集中轮训',
    organiser: '区委党校',
    from: '2026-12-14',
    to: '2026-12-18',
    hours: 40,
  });
  return { classId, settledClassId, openClassId: `c-${digestOf(townId, openClassKey)}` };
}

const firstMember = async (caller: Caller, organizationId: string): Promise<string> =>
  (await caller.get(openids.secretary, 'training.candidates', { organizationId })).members[0]?.id ?? '';

/** Of the town, with two places: the two members are in it, and the secretary waits. */
async function fullClass(caller: Caller, townId: string, now: number): Promise<string> {
  const saved = await caller.get(openids.district, 'training.save', {
    organizationId: townId,
    actKey: 'gallery-full-class',
    kind: 'demonstration',
    title: '两新党组织书记示范培训班',
    object: '两新党组织书记',
    range: '全镇',
    organiser: '镇党群办',
    contact: '沈老师 67800000',
    notes: '请带笔记本。\n中午在食堂用餐。',
    topics: ['四史', '长三角 G60 科创走廊'],
    hours: 12,
    places: 2,
    enrolUntil: now + 3 * day,
    sessions: [5, 6, 7, 12].map((after, at) => ({
      title: ['开班和专题辅导', '支部工作条例解读', '现场教学', '交流研讨'][at] ?? '',
      startsAt: now + after * day,
      endsAt: now + after * day + 150 * minute,
      place: '镇党群服务中心',
    })),
  });
  await caller.get(openids.district, 'training.publish', saved);
  for (const openid of [openids.member, openids.secondMember, openids.secretary])
    await caller.get(openid, 'training.enrol', { classId: saved.classId });
  return saved.classId;
}

/** Of the branch, an hour long: one was there and one was not. */
async function settledClass({ cloud, caller, branchId, now }: Omit<Where, 'townId'>): Promise<string> {
  const saved = await caller.get(openids.secretary, 'training.save', {
    organizationId: branchId,
    actKey: 'gallery-settled',
    kind: 'members',
    title: '党员集中培训',
    hours: 4,
    enrolUntil: now + minute,
    sessions: [{ startsAt: now + 2 * minute, endsAt: now + 62 * minute, place: '三楼党员活动室' }],
  });
  await caller.get(openids.secretary, 'training.publish', saved);
  const { classId } = saved;
  for (const openid of [openids.member, openids.secondMember])
    await caller.get(openid, 'training.enrol', { classId });
  const { trainingClass, branches } = await caller.get(openids.secretary, 'training.roster', { classId });
  const activityId = trainingClass.sessions[0]?.id ?? '';
  cloud.setNow(now + 3 * minute);
  // Who enrolled first.
  const memberIds = (branches[0]?.people ?? []).slice(0, 1).map(({ memberId }) => memberId);
  await caller.get(openids.secretary, 'attendance.checkInByHand', { activityId, memberIds });
  await caller.get(openids.secretary, 'activity.close', { activityId });
  // What came of it is worked out by the timer.
  await cloud.runTimer('jobs');
  return classId;
}
