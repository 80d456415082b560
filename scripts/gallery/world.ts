import { dayOf, monthOf } from '../../cloudfunctions/kernel/clock';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { findingKinds } from '../../types/shared/members';
import { Caller } from '../caller';
import { app, product } from '../cloud';
import { openidOf, openids } from '../demo/accounts';
import { makeMeetings, makeRequests, type DemoMeetings, type DemoRequests } from '../demo/requests';
import { askForElection, countElection } from '../demo/elections';
import { monthAfter } from '../demo/months';
import { compareList } from '../demo/lists';
import { loadDemo } from '../demo/load';
import { whole, type DistrictSize } from '../demo/organizations';
import { goRound } from '../timer';
import type { ActivityRecord } from '../../cloudfunctions/domain/gathering/model';
import type { ElectionRecord } from '../../cloudfunctions/domain/election/model';
import type { OrganizationRecord } from '../../cloudfunctions/domain/organization/model';
import type { MemberRecord, RoleGrantRecord } from '../../cloudfunctions/domain/membership/model';
import type { FeedbackRecord } from '../../cloudfunctions/domain/guidance/model';
import type { Input } from '../../types';
import { train } from './classes';

/** The demonstration district with something of everything in it, for pictures and for checks of every page. */
export interface World {
  cloud: LocalCloud;
  caller: Caller;
  ids: Ids;
}

/** What the pages are opened with. */
export interface Ids {
  branchId: string;
  townId: string;
  /** It told back this month, of one item why it was not done. */
  toldBranchId: string;
  activityId: string;
  closedId: string;
  /** Held last month; its minutes are confirmed and were corrected once. */
  minutedId: string;
  laterId: string;
  /** Another branch asks to hold these jointly: the first is not answered yet. */
  askedId: string;
  jointId: string;
  memberId: string;
  /** Somebody on probation in the branch. */
  probationerId: string;
  guidanceId: string;
  draftGuidanceId: string;
  month: string;
  nextMonth: string;
  /** A town's class that a member is in and others wait for, one open to enrol in, and one that is over. */
  classId: string;
  openClassId: string;
  settledClassId: string;
  /** One waits for an answer, the other has one. */
  complaintId: string;
  answeredComplaintId: string;
  /** A branch whose committee's term has run out, and the letter about that, which it answered. */
  overBranchId: string;
  letterId: string;
  /** The member is in the middle of one, and has finished the other. */
  courseId: string;
  finishedCourseId: string;
  /** One whose first ballot is counted, and one whose request waits above. */
  electionId: string;
  askedElectionId: string;
  /** An answer that the district wrote. */
  handbookAnswerId: string;
  /** A subject that the branch covers. */
  subjectId: string;
  /** A survey of the town, and a branch that is being formed. */
  surveyId: string;
  formationId: string;
  surveyedId: string;
  /** An instructor of the town, and a subject that one looks after. */
  instructorId: string;
  lookedAfterId: string;
  /** 企业诉求 of an enterprise and of the branch, by their state. */
  requests: DemoRequests;
  /** Meetings about policies. */
  meetings: DemoMeetings;
  /** A town's list that is compared, and of which nothing is decided. */
  reconciliationId: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Friday, 27 November 2026, 10:00 in Beijing: a picture does not change with the day it is taken on. */
export const galleryNow = Date.UTC(2026, 10, 27, 2);

/** Every town, with a quarter of its branches: a screen shows no more of them, and the timer goes round in a quarter of the time. */
const size: DistrictSize = { ...whole, branches: [14, 19] };

/** Starts the district on a cloud of its own, in memory, whose clock stands at {@link galleryNow}. */
export async function startWorld(): Promise<World> {
  const cloud = stepping(
    await startLocalCloud({
      port: 0,
      data: ':memory:',
      ...product(),
      app,
      // Pages are also held against their pictures where a machine does other things beside.
      patience: 20,
    }),
  );
  const now = galleryNow;
  cloud.setNow(now);
  const caller = new Caller(cloud);
  const { rosterBranch, rosterTown, guidanceDraft } = await loadDemo(cloud, now, { size });
  const branchId = rosterBranch._id;
  const month = monthOf(now);
  const activityId = await publish(caller, branchId, {
    actKey: 'gallery-open',
    startsAt: now + 10 * minute,
  });
  await keepSecret(cloud, activityId);
  for (const openid of [openids.secretary, openids.secondMember]) await checkIn(caller, activityId, openid);
  const { members } = await caller.get(openids.secretary, 'member.list', { organizationId: branchId });
  const closedId = await closed(caller, branchId);
  const laterId = await meeting(caller, branchId, now + 5 * day);
  await keepRoster(caller, { openId: activityId, closedId, laterId }, members);
  const [askedId, jointId] = await Promise.all(
    ['gallery-asked', 'gallery-joint'].map((actKey) => asked(caller, branchId, actKey, now + 6 * day)),
  );
  await caller.get(openids.secretary, 'activity.answerInvitation', {
    organizationId: branchId,
    activityId: jointId ?? '',
    joins: true,
  });
  await caller.get(openids.member, 'member.askCorrection', { what: '转正日期', shouldBe: '2019-06-30' });
  await askToBeBound(caller, branchId);
  await caller.get(openids.district, 'feedback.urge', { organizationId: 'sj', guidanceId: `sj:${month}` });
  await caller.codeOf(openids.district, 'roster.export', { organizationId: 'sj', purpose: 'inspection' });
  await settle(caller);
  const complaints = await complain(caller);
  const requests = await makeRequests(caller, { branchId, townId: rosterTown._id, now });
  const meetings = await makeMeetings(caller, { townId: rosterTown._id, now });
  const courses = await learn(caller);
  const classes = await train({ cloud, caller, branchId, townId: rosterTown._id, now });
  const elections = await elect(caller, branchId);
  const handbookAnswerId = await answerAQuestion(caller);
  const letters = await supervise({ cloud, caller, townId: rosterTown._id });
  // What branches owe is written down by the timer.
  await goRound(cloud);
  // What the nightly comparison would find.
  await cloud.importDocuments(
    'findings',
    findingKinds.map((kind) => ({
      _id: `${kind}:gallery`,
      kind,
      subject: 'gallery',
      name: '沈嘉禾',
      orgPath: '/sj/',
      at: now,
      seenAt: now,
    })),
  );
  await cloud.importDocuments('exits', [
    {
      _id: 'gallery-exit',
      organizationId: 'sj',
      organizationName: '松江区',
      orgPath: '/sj/',
      stage: 'asked',
      askedBy: { personId: 'gallery', name: '沈嘉禾' },
      askedAt: now,
      readOnlyFrom: now,
    },
  ]);
  return {
    cloud,
    caller,
    ids: {
      branchId,
      activityId,
      closedId,
      laterId,
      askedId: askedId ?? '',
      jointId: jointId ?? '',
      month,
      minutedId: `${branchId}-demo-${monthAfter(month, -1)}`,
      townId: rosterTown._id,
      toldBranchId: toldOf(cloud),
      memberId: members.at(-1)?.id ?? '',
      probationerId: members.find(({ status }) => status === 'probationary')?.id ?? '',
      guidanceId: `sj:${month}`,
      draftGuidanceId: guidanceDraft._id,
      nextMonth: guidanceDraft.month,
      ...complaints,
      requests,
      meetings,
      ...letters,
      ...courses,
      ...classes,
      ...elections,
      handbookAnswerId,
      subjectId: await coveredBy(caller, branchId),
      instructorId: `i-demo-${rosterTown._id}-person`,
      lookedAfterId: await lookedAfter(caller, rosterTown._id),
      surveyId: `q-demo-${rosterTown._id}`,
      formationId: `f-demo-${rosterTown._id}`,
      surveyedId: `s-demo-forming-0`,
      reconciliationId: await compareList(cloud, rosterTown._id),
    },
  };
}

/**
 * A cloud whose clock goes on by a millisecond with each call made through it: what happens after something else is also
 * later, so that no order of records in a picture hangs on ids, which are random.
 */
function stepping(cloud: LocalCloud): LocalCloud {
  return {
    ...cloud,
    call: (...call) => {
      cloud.advance(1);
      return cloud.call(...call);
    },
  };
}

/** A secret of an activity that is the same each time, so that its code looks the same on each picture. */
async function keepSecret(cloud: LocalCloud, activityId: string): Promise<void> {
  const stored = cloud.documents('activities') as ActivityRecord[];
  const activity = stored.find(({ _id }) => _id === activityId);
  await cloud.importDocuments('activities', [{ ...activity, checkInSecret: 'g'.repeat(43) }], { over: true });
}

/** The first of the subjects that a branch covers. */
async function coveredBy(caller: Caller, organizationId: string): Promise<string> {
  const { subjects } = await caller.get(openids.secretary, 'subject.covered', { organizationId });
  return subjects[0]?.id ?? '';
}

/** The first of the subjects that the town's instructor looks after. */
async function lookedAfter(caller: Caller, organizationId: string): Promise<string> {
  const { subjects } = await caller.get(openids.instructor, 'instructor.mine', { organizationId });
  return subjects[0]?.id ?? '';
}

/** A branch that left something undone, and said why. */
function toldOf(cloud: LocalCloud): string {
  const told = cloud.documents('feedbacks') as FeedbackRecord[];
  return told.find(({ done, required }) => done < required)?.organizationId ?? '';
}

type Plan = Input<'activity.publish'>;

async function publish(
  caller: Caller,
  organizationId: string,
  { actKey, startsAt, checkInRules = {} }: Pick<Plan, 'actKey' | 'startsAt' | 'checkInRules'>,
) {
  const { guidance } = await caller.get(openids.secretary, 'home.get', {});
  const { activityId } = await caller.get(openids.secretary, 'activity.publish', {
    organizationId,
    actKey,
    kinds: ['themeDay'],
    title: `主题党日：${guidance?.theme ?? ''}`,
    hints: '着正装、佩戴党徽；开始前十分钟在大厅集合',
    startsAt,
    endsAt: startsAt + 120 * minute,
    place: '三楼党员活动室',
    checkInRules,
    ...(guidance && { guidanceId: guidance.id }),
    itemIds: guidance?.items.filter((item) => item.required).map((item) => item.id) ?? [],
  });
  return activityId;
}

/** A theme day that another branch asks this one to hold with it. */
async function asked(caller: Caller, branchId: string, actKey: string, startsAt: number): Promise<string> {
  const { person } = await caller.get(openids.otherSecretary, 'organization.me', {});
  const { activityId } = await caller.get(openids.otherSecretary, 'activity.publish', {
    organizationId: person?.organizationId ?? '',
    actKey,
    kinds: ['themeDay'],
    title: '主题党日：共走党建主题路线',
    place: '社区党群服务中心',
    itemIds: [],
    startsAt,
    endsAt: startsAt + 120 * minute,
    audience: { scope: 'branch', jointIds: [branchId] },
  });
  return activityId;
}

/** A meeting that is also a lecture, put off once. */
async function meeting(caller: Caller, organizationId: string, startsAt: number): Promise<string> {
  const { members } = await caller.get(openids.secretary, 'activity.prepare', { organizationId });
  const [chair, recorder] = members;
  const { activityId } = await caller.get(openids.secretary, 'activity.publish', {
    organizationId,
    actKey: 'gallery-later',
    kinds: ['generalMeeting', 'partyLecture'],
    title: '党员大会暨书记讲党课',
    place: '三楼党员活动室',
    itemIds: [],
    startsAt,
    endsAt: startsAt + 120 * minute,
    details: {
      generalMeeting: {
        topic: '讨论下季度支部工作安排；说明党费收缴情况',
        chairId: chair?.memberId,
        recorderId: recorder?.memberId,
      },
      partyLecture: { topic: '立足岗位，当好先锋', lecturer: chair?.name ?? '' },
    },
  });
  const later = startsAt + 60 * minute;
  await caller.get(openids.secretary, 'activity.postpone', {
    activityId,
    startsAt: later,
    endsAt: later + 120 * minute,
    reason: '会议室另有安排',
  });
  return activityId;
}

async function checkIn(
  caller: Caller,
  activityId: string,
  openid: string,
  place?: Input<'attendance.checkIn'>['place'],
): Promise<void> {
  const { codes } = await caller.get(openids.secretary, 'attendance.showCode', { activityId });
  await caller.get(openid, 'attendance.checkIn', {
    activityId,
    code: codes[0]?.digits ?? '',
    ...(place && { place }),
  });
}

/** A gathering that has been held: published, and closed at once. */
async function closed(caller: Caller, organizationId: string): Promise<string> {
  const here = { latitude: 31.03, longitude: 121.22 };
  const activityId = await publish(caller, organizationId, {
    actKey: 'gallery-closed',
    startsAt: galleryNow,
    checkInRules: { location: { ...here, radiusMeters: 500, required: true } },
  });
  await checkIn(caller, activityId, openids.secretary, here);
  await checkIn(caller, activityId, openids.member, 'unknown');
  await caller.get(openids.secretary, 'activity.close', { activityId });
  return activityId;
}

/** Someone for each way to stand on a roster: checked in offline or by hand, taken back, asking, on leave. */
async function keepRoster(
  caller: Caller,
  ids: { openId: string; closedId: string; laterId: string },
  members: { id: string }[],
): Promise<void> {
  const [offline, byHand, revoked] = members.slice(-3);
  const { secretary, secondMember } = openids;
  if (!offline || !byHand || !revoked) throw new Error('the branch is too small for the gallery');
  const { codes } = await caller.get(secretary, 'attendance.showCode', { activityId: ids.openId });
  const token = codes[0]?.text.split('/')[2] ?? '';
  await caller.get(openidOf({ _id: offline.id }), 'attendance.checkInLater', {
    activityId: ids.openId,
    token,
    nonce: 'gallery-offline',
    scannedAt: galleryNow,
  });
  for (const { id } of [byHand, revoked])
    await caller.get(secretary, 'attendance.checkInByHand', {
      activityId: ids.openId,
      memberIds: [id],
      reason: '手机没电，本人在场',
    });
  await caller.get(secretary, 'attendance.revoke', {
    activityId: ids.openId,
    memberId: revoked.id,
    reason: '认错了人',
  });
  const reasons = { [ids.laterId]: '单位派去外地出差', [ids.closedId]: '到会了，手机没电' };
  for (const [activityId, reason] of Object.entries(reasons))
    await caller.get(secondMember, 'attendance.request', {
      activityId,
      reason,
      kind: activityId === ids.laterId ? 'leave' : 'makeUp',
    });
}

/** What the district has set for itself. */
async function settle(caller: Caller): Promise<void> {
  const over = { organizationId: 'sj' };
  const document = '松委组〔2026〕18号';
  const set = {
    organiser: '中共上海市松江区委组织部',
    filingNumber: '沪政移应备〔2026〕第 0000 号',
  } as const;
  for (const setting of ['organiser', 'filingNumber'] as const)
    await caller.get(openids.admin, 'setting.change', { ...over, setting, value: set[setting], document });
}

/** Two complaints of the member: one about the program that waits, one about the branch that is answered. */
async function complain(caller: Caller): Promise<Pick<Ids, 'complaintId' | 'answeredComplaintId'>> {
  const send = async (input: Pick<Input<'complaint.send'>, 'actKey' | 'kind' | 'text'>) =>
    (await caller.get(openids.member, 'complaint.send', { ...input, named: false })).complaintId;
  const answeredComplaintId = await send({
    actKey: 'gallery-answered',
    kind: 'branch',
    text: '主题党日的通知常常前一天才发，值班的同志来不及调班。',
  });
  await caller.get(openids.town, 'complaint.answer', {
    complaintId: answeredComplaintId,
    text: '已和支部说好，从下个月起提前五天发通知。',
  });
  const complaintId = await send({
    actKey: 'gallery-open',
    kind: 'program',
    text: '会议记录的字有点小，打开关怀模式后发言那一栏要翻很久。',
  });
  return { complaintId, answeredComplaintId };
}

/** A letter of the member's town about a committee there whose term has run out, which the branch answered; its secretary hands over. */
async function supervise({
  cloud,
  caller,
  townId,
}: Pick<World, 'cloud' | 'caller'> & { townId: string }): Promise<Pick<Ids, 'letterId' | 'overBranchId'>> {
  const branches = cloud.documents('organizations') as OrganizationRecord[];
  const grants = cloud.documents('roleGrants') as RoleGrantRecord[];
  const elections = cloud.documents('elections') as ElectionRecord[];
  const isElecting = ({ _id }: OrganizationRecord) =>
    elections.some(({ organizationId, state }) => organizationId === _id && state === 'open');
  const [over] = branches
    .filter((one) => one.kind === 'branch' && one.path.startsWith(`/sj/${townId}/`))
    .filter((one) => !one.temporary && !one.closedAt && !isElecting(one))
    .sort((one, other) => (one._id > other._id ? -1 : 1));
  const secretary = grants.find(
    ({ organizationId, role }) => organizationId === over?._id && role === 'secretary',
  );
  if (!over || !secretary) throw new Error('the town has no branch that elects nobody');
  await cloud.importDocuments('organizations', [{ ...over, termEndsOn: '2026-10-31' }], { over: true });
  const { letterId } = await caller.get(openids.town, 'supervision.send', {
    organizationId: over._id,
    actKey: 'gallery-letter',
    about: { code: 'term' },
    number: '沪松两新督〔2026〕3号',
    dueOn: '2026-12-15',
    text: '有困难请和街道党群办联系，可以安排同志来支部帮忙。',
  });
  await caller.get(openidOf({ _id: secretary.memberId }), 'supervision.answer', {
    letterId,
    text: '支委会已经研究，十二月上旬召开选举大会。',
  });
  const members = cloud.documents('members') as MemberRecord[];
  const [successor] = members
    .filter(
      ({ organizationId, state, status }) =>
        organizationId === over._id && state === 'active' && status === 'full',
    )
    .filter(({ _id }) => _id !== secretary.memberId)
    .sort((one, other) => (one._id > other._id ? 1 : -1));
  await caller.get(openidOf({ _id: secretary.memberId }), 'handover.begin', {
    organizationId: over._id,
    actKey: 'gallery-handover',
    memberId: successor?._id ?? '',
    basis: '2026年11月20日党员大会选举',
  });
  return { letterId, overBranchId: over._id };
}

/** The member has read half of a course, and finished another. */
async function learn(caller: Caller): Promise<Pick<Ids, 'courseId' | 'finishedCourseId'>> {
  const [courseId, finishedCourseId] = ['demo-course-branch', 'demo-course-constitution'];
  const { member } = openids;
  await caller.get(member, 'course.keepPlace', { courseId, unitId: 'unit-1', place: 40 });
  for (const unitId of ['unit-1', 'unit-2'])
    await caller.get(member, 'course.finishReading', { courseId: finishedCourseId, unitId });
  return { courseId, finishedCourseId };
}

/** The branch has counted its first ballot; another has asked to hold an election. */
async function elect(
  caller: Caller,
  organizationId: string,
): Promise<Pick<Ids, 'electionId' | 'askedElectionId'>> {
  const today = dayOf(galleryNow);
  const { person } = await caller.get(openids.otherSecretary, 'organization.me', {});
  const electionId = await askForElection(caller, { organizationId, secretary: openids.secretary, today });
  const going = { organizationId, secretary: openids.secretary, above: openids.town, today };
  await countElection(caller, { ...going, electionId });
  const askedElectionId = await askForElection(caller, {
    organizationId: person?.organizationId ?? '',
    secretary: openids.otherSecretary,
    today,
  });
  return { electionId, askedElectionId };
}

/** Two questions of the member that the handbook does not answer: one waits, the other is an answer now. */
async function answerAQuestion(caller: Caller): Promise<string> {
  const ask = async (actKey: string, text: string) =>
    (await caller.get(openids.member, 'handbook.ask', { actKey, text })).id;
  const askedId = await ask('gallery-question', '园区的党群服务站周末能借来开主题党日吗？');
  await ask('gallery-waiting', '公司搬到别的街镇，支部要不要跟着转过去？');
  const { id } = await caller.get(openids.district, 'handbook.write', {
    organizationId: 'sj',
    actKey: 'gallery-answer',
    version: 0,
    chapter: 'liangxin',
    question: '周末能借党群服务站开主题党日吗？',
    answer: '可以。提前与服务站约好时间，不收费用；周末开放的日子以服务站张贴的为准。',
    rules: ['themeDays'],
    askedId,
  });
  return id;
}

async function askToBeBound(caller: Caller, organizationId: string): Promise<void> {
  await caller.get(openids.visitor, 'account.agreePrivacy', { version: 1 });
  await caller.get(openids.visitor, 'account.requestBinding', { organizationId, name: '顾清源' });
}
