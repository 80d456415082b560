import type { AccountRecord } from '../../cloudfunctions/kernel/model';
import { declaredCollections } from '../../scripts/cloud';
import type { ActionName, Input, Output } from '../../types';
import { roles } from '../../types/shared/roles';
import { minute, noon, type TestCloud } from './cloud';
import { branch, district, faraway, north, people as short, sister, south } from './district';
import type { ValuesFor } from './inputs';
import { longId, longOpenid, startLongCloud } from './long-ids';

/** OPENIDs as long as production's, by what they are to the branch. */
export const longPeople = Object.fromEntries(
  Object.entries(short).map(([who, openid]) => [who, longOpenid(openid)]),
) as Record<keyof typeof short, string>;

/** The longest key that a client may send. */
export const longKey = (name: string): string => name.padEnd(40, '-0123456789');

const readingId = 'r'.padEnd(96, 'x');
const itemId = 'i'.padEnd(96, 'x');

const as =
  ({ caller }: TestCloud, openid: string) =>
  <Name extends ActionName>(name: Name, input: Input<Name>): Promise<Output<Name>> =>
    caller.get(openid, name, input);

/**
 * Leaves nearly everything behind that can be: of the district, of the branch and of the one far away, with the longest
 * keys that a client may send. Ends an hour and ten minutes after noon.
 */
export async function everything(world: TestCloud): Promise<void> {
  const guidanceId = await guidance(world);
  await everythingOf(world, guidanceId, branch._id);
  world.cloud.setNow(noon);
  await everythingOf(world, guidanceId, faraway._id);
}

async function guidance(world: TestCloud): Promise<string> {
  const [officer, admin] = [as(world, longPeople.district), as(world, longPeople.admin)];
  const content = {
    theme: '主题',
    requirement: '要求',
    items: [{ id: itemId, required: true, text: '集中学习', source: '要点' }],
    readings: [{ id: readingId, title: '党章', source: '网', url: 'https://www.12371.cn/' }],
    feedbackBy: '2026-11-28',
  };
  const draft = await officer('guidance.saveDraft', {
    organizationId: longId(district._id),
    month: '2026-11',
    content,
    basedOn: 0,
  });
  await officer('guidance.submit', draft);
  await admin('guidance.review', { ...draft, approved: true, note: '' });
  await officer('guidance.publish', draft);
  await officer('venue.publishTemplate', {
    organizationId: longId(district._id),
    edition: 0,
    source: '文件',
    items: [{ name: '场所' }],
  });
  await officer('feedback.urge', { organizationId: longId(district._id), guidanceId: draft.guidanceId });
  return draft.guidanceId;
}

async function everythingOf(world: TestCloud, guidanceId: string, of: string): Promise<void> {
  const person = (letter: string) => as(world, longOpenid(`${of}-${letter}`.toUpperCase()));
  const member = (letter: string) => longId(`${of}-${letter}`);
  const [secretary, chair, recorder] = [person('a'), person('b'), person('c')];
  const [admin] = [as(world, longPeople.admin)];
  const over = { organizationId: longId(of) };

  await chair('guidance.recordReading', { guidanceId, readingId });
  await chair('message.recordConsent', { consentKey: longKey('consent'), templates: ['guidancePublished'] });

  const { activityId } = await secretary('activity.publish', {
    ...over,
    actKey: longKey('activity'),
    kinds: ['themeDay', 'organizationalLife'],
    title: '主题党日',
    place: '活动室',
    startsAt: noon + 10 * minute,
    endsAt: noon + 60 * minute,
    details: { organizationalLife: { topic: '议题', chairId: member('b') } },
    itemIds: [],
    guidanceId,
    audience: { scope: 'branch', jointIds: [longId(sister._id)] },
  });
  await as(world, longOpenid('NORTH-B2-A'))('activity.answerInvitation', {
    organizationId: longId(sister._id),
    activityId,
    joins: true,
  });
  await secretary('activity.saveDraft', {
    ...over,
    actKey: longKey('draft'),
    kinds: ['themeDay'],
    title: '草稿',
    place: '活动室',
    startsAt: noon + 10 * minute,
    endsAt: noon + 60 * minute,
    itemIds: [],
  });
  await recorder('attendance.request', { activityId, kind: 'leave', reason: '出差' });
  await secretary('attendance.decideRequest', {
    activityId,
    memberId: member('c'),
    kind: 'leave',
    granted: true,
  });
  await secretary('activity.edit', {
    activityId,
    version: 1,
    title: '主题党日（改）',
    place: '二楼',
    details: { organizationalLife: { topic: '议题', chairId: member('b') } },
    itemIds: [],
  });
  await secretary('activity.postpone', {
    activityId,
    startsAt: noon + 15 * minute,
    endsAt: noon + 60 * minute,
    reason: '场地',
  });
  const { codes } = await secretary('attendance.showCode', { activityId });
  await world.caller.codeOf(longOpenid(`${of}-b`.toUpperCase()), 'attendance.checkIn', {
    activityId,
    code: '000000',
  });
  await chair('attendance.checkIn', { activityId, code: codes[0]?.text.split('/')[2] ?? '' });
  await secretary('attendance.checkInByHand', { activityId, memberIds: [member('d')], reason: '没带手机' });
  world.cloud.setNow(noon + 70 * minute);
  await secretary('activity.close', { activityId, nobodyCame: true });
  const kind = 'organizationalLife' as const;
  const written = {
    activityId,
    kind,
    content: { agenda: [], summary: '学习', speeches: [], resolutions: [] },
    photos: [],
    chairId: member('b'),
    recorderId: member('c'),
  };
  const first = await secretary('minutes.save', { ...written, actKey: longKey('minutes-1'), version: 0 });
  await recorder('minutes.confirm', { activityId, kind, as: 'recorder', ...first });
  await chair('minutes.confirm', { activityId, kind, as: 'chair', ...first });
  await secretary('minutes.save', { ...written, actKey: longKey('minutes-2'), ...first, reason: '更正' });
  await secretary('minutes.preparePhoto', { activityId, actKey: longKey('photo') });
  const session = {
    startsAt: noon + 40 * 24 * 60 * minute,
    endsAt: noon + 40 * 24 * 60 * minute + 60 * minute,
  };
  const saved = await secretary('training.save', {
    ...over,
    actKey: longKey('class'),
    kind: 'members',
    title: '培训班',
    hours: 2,
    enrolUntil: noon + 30 * 24 * 60 * minute,
    sessions: [{ ...session, place: '活动室' }],
  });
  await secretary('training.publish', saved);
  await recorder('training.enrol', { classId: saved.classId });
  const town = longId(of === branch._id ? north._id : south._id);
  const known = await admin('subject.add', {
    organizationId: town,
    actKey: longKey('subject'),
    kind: 'newEmployment',
    name: '站点',
  });
  await admin('subject.cover', {
    subjectId: known.id,
    version: known.version,
    coverage: 'organization',
    coverageType: 'single',
    coveringId: longId(of),
  });
  const { instructorId } = await admin('instructor.add', {
    organizationId: town,
    actKey: longKey('instructor'),
    kind: 'partTime',
    from: '2026-01-01',
    name: '甲',
  });
  await admin('instructor.assign', { instructorId, subjectIds: [known.id] });
  await admin('instructor.visit', {
    subjectId: known.id,
    actKey: longKey('visit'),
    on: '2026-11-20',
    way: 'phone',
    items: ['一件事'],
  });
  const surveyed = await admin('survey.begin', {
    organizationId: town,
    actKey: longKey('survey'),
    name: '排摸',
    until: '2026-12-31',
  });
  const asked = await admin('subject.add', {
    organizationId: town,
    actKey: longKey('surveyed'),
    kind: 'newEmployment',
    name: '另一站点',
  });
  await admin('survey.beginFormation', {
    subjectId: asked.id,
    actKey: longKey('formation'),
    name: '新的党支部',
    parentId: town,
  });
  await admin('survey.answer', { subjectId: known.id, surveyId: surveyed.surveyId, version: 2 });
  await admin('register.switch', {
    organizationId: longId(district._id),
    register: 'pioneerPost',
    isOn: true,
  });
  await secretary('register.save', {
    ...over,
    register: 'pioneerPost',
    actKey: longKey('register'),
    values: [
      { field: 'what', text: 'pioneer' },
      { field: 'title', text: '服务窗口' },
      { field: 'holder', text: member('b') },
      { field: 'promise', text: '随到随办' },
      { field: 'on', text: '2026-11-01' },
    ],
  });
  await admin('selection.switch', {
    organizationId: longId(district._id),
    selection: 'exemplaryBranch',
    isOn: true,
  });
  const { roundId } = await admin('selection.save', {
    organizationId: town,
    actKey: longKey('round'),
    selection: 'exemplaryBranch',
    title: '先进党组织',
    applyBy: '2026-12-20',
    quota: 1,
    publicityDays: 5,
    reviewers: [member('a')],
  });
  const { applicationId } = await secretary('selection.apply', {
    ...over,
    roundId,
    actKey: longKey('application'),
    values: [{ field: 'did', text: '每月按时开会' }],
  });
  await admin('selection.check', { applicationId, version: 0, found: { as: 'accepted' } });
  await secretary('selection.opine', { applicationId, stance: 'conflict' });
  await world.cloud.importDocuments('honours', [
    {
      _id: longKey(`honour-${of}`),
      selection: 'exemplaryBranch',
      term: '先进党组织',
      of: 'branch',
      name: '支部',
      organizationId: longId(of),
      orgPath: `/${longId(district._id)}/${town}/${longId(of)}/`,
      organizationName: '支部',
      above: [longId(district._id), town, longId(of)],
      officeId: town,
      officeName: '街镇',
      document: '1号',
      namedOn: '2026-01-01',
      state: 'held',
      steps: [{ step: 'named', at: noon, by: '街镇' }],
      version: 0,
    },
  ]);
  await secretary('handover.begin', {
    ...over,
    actKey: longKey('handover'),
    memberId: member('b'),
    basis: '党员大会选举',
  });
  const { venueId } = await secretary('venue.save', {
    ...over,
    actKey: longKey('venue'),
    kind: 'activityRoom',
    name: '活动室',
    address: '一楼',
    hours: [{ weekday: 2, from: '09:00', until: '17:00' }],
  });
  await secretary('venue.book', {
    ...over,
    venueId,
    actKey: longKey('booking'),
    day: '2026-11-24',
    from: '10:00',
    until: '11:00',
    purpose: '党课',
  });
  await secretary('venue.check', {
    venueId,
    actKey: longKey('self-check'),
    edition: 1,
    answers: [{ key: 'e1i1', answer: 'has' }],
  });
  await secretary('training.recommend', {
    ...over,
    actKey: longKey('superior'),
    memberId: member('b'),
    title: '市级培训班',
    organiser: '市委党校',
    from: '2026-11-02',
    to: '2026-11-03',
    hours: 8,
  });
  await secretary('feedback.give', {
    ...over,
    guidanceId,
    version: 0,
    items: [{ itemId: itemId, done: true }],
    summary: '完成',
  });

  await admin('role.grant', { ...over, memberId: member('b'), role: 'committeeMember' });
  await chair('member.askCorrection', { what: '姓名', shouldBe: '党员乙' });
  await secretary('member.transferOut', {
    memberId: member('d'),
    actKey: longKey('transfer'),
    on: '2026-11-20',
    toOrganizationId: longId(sister._id),
  });
  await secretary('member.receive', {
    ...over,
    actKey: longKey('receive'),
    name: '王芳',
    status: 'full',
    fromOutside: '外区',
    on: '2026-11-20',
  });
  await secretary('export.begin', {
    ...over,
    actKey: longKey('export'),
    form: 'book',
    from: '2026-11',
    to: '2026-11',
  });
  await secretary('scene.ofActivity', { activityId });
  await secretary('learning.correct', {
    memberId: member('b'),
    actKey: longKey('learning'),
    takesBack: false,
    count: 1,
    unit: 'day',
    on: '2026-11-20',
    title: '党校短期班',
    reason: '有结业证书',
  });
  // A committee whose term has run out, so that there is something to write about.
  const all = world.cloud.documents('organizations') as { _id: string }[];
  const home = all.find(({ _id }) => _id === longId(of));
  await world.cloud.importDocuments(
    'organizations',
    [{ ...home, _id: longId(of), termEndsOn: '2026-11-01' }],
    {
      over: true,
    },
  );
  const { letterId } = await admin('supervision.send', {
    ...over,
    actKey: longKey('letter'),
    about: { code: 'term' },
    number: '督〔2026〕1号',
    dueOn: '2026-12-20',
  });
  await secretary('supervision.answer', { letterId, text: '下周选举' });
  await secretary('election.start', {
    ...over,
    actKey: longKey('election'),
    kind: 'renewal',
    place: 'ordinary',
  });
  await admin('setting.change', {
    organizationId: longId('d'),
    setting: 'serviceRequests',
    value: 'on',
  });
  await recorder('complaint.send', {
    actKey: longKey('complaint'),
    kind: 'branch',
    text: '活动通知来得太晚',
    named: true,
  });
  const { courseId } = await secretary('course.create', {
    ...over,
    actKey: longKey('course'),
    title: '支部工作',
  });
  const question = { id: itemId, kind: 'single' as const, text: '问', options: ['是', '不是'], right: [0] };
  const content = { title: '第一课', hours: 1, text: '正文', quiz: { passing: 1, questions: [question] } };
  await secretary('course.saveUnit', { courseId, unitId: readingId, content, basedOn: 0 });
  await secretary('course.publish', { courseId });
  const unit = { courseId, unitId: readingId };
  await recorder('course.finishReading', unit);
  await recorder('course.answer', { ...unit, revision: 1, answers: [{ questionId: itemId, chosen: [0] }] });
  await recorder('handbook.ask', { actKey: longKey('question'), text: '活动室能不能借用' });
  const { developmentId } = await secretary('development.begin', {
    ...over,
    actKey: longKey('development'),
    name: '申小明',
    postKind: 'worker',
    ageBasis: 'application',
    appliedOn: '2026-11-01',
  });
  await secretary('development.record', { developmentId, version: 1, step: 'talk', on: '2026-11-10' });
  await world.caller.get(longOpenid(`STRANGER-${of}`), 'account.agreePrivacy', { version: 1 });
  await world.caller.get(longOpenid(`STRANGER-${of}`), 'account.requestBinding', { ...over, name: '王芳' });
  await world.caller.codeOf(longPeople.sisterMember, 'member.list', over);
}

/** The documents of a world, by collection. */
export type Stored = [string, { _id: string }[]][];

/** What `everything` leaves behind; a world of its own starts from it with `startLongCloud`. */
export async function storedByEverything(): Promise<Stored> {
  const world = await startLongCloud();
  await everything(world);
  await world.cloud.importDocuments('accounts', [mightyAccount]);
  const stored = declaredCollections().map(
    ({ name }) => [name, world.cloud.documents(name)] as Stored[number],
  );
  await world.cloud.close();
  return stored;
}

/** The WeChat of somebody who holds every role over the whole district. */
export const mighty = longOpenid('MIGHTY');

const mightyAccount: AccountRecord = {
  _id: mighty,
  name: '能人',
  organizationId: longId(district._id),
  organizationName: district.name,
  orgPath: `/${longId(district._id)}/`,
  grants: roles
    .filter((role) => role !== 'member')
    .map((role) => ({
      role,
      organizationId: longId(district._id),
      organizationName: district.name,
      organizationKind: district.kind,
      orgPath: `/${longId(district._id)}/`,
    })),
};

/** Where the ids lie that a field takes. */
const collectionOf: [RegExp, string][] = [
  [
    /^(organizationId|branchId|toOrganizationId|fromId|intoId|groupId|parentId|toParentId|jointIds|toId)$/,
    'organizations',
  ],
  // What a set of papers is about: of the sets, that of a gathering is the one that is tried.
  [/^(activityId|except|aboutId)$/, 'activities'],
  [/^(memberId|memberIds|chairId|recorderId|speakerId|lecturerId|hostId|by)$/, 'members'],
  [/^guidanceId$/, 'guidances'],
  [/^draftId$/, 'guidanceDrafts'],
  [/^transferId$/, 'transfers'],
  [/^correctionId$/, 'corrections'],
  [/^requestId$/, 'bindingRequests'],
  [/^grantId$/, 'roleGrants'],
  [/^campaignId$/, 'campaigns'],
  [/^exportId$/, 'exports'],
  [/^importId$/, 'rosterImports'],
  [/^noticeIds$/, 'notices'],
  [/^complaintId$/, 'complaints'],
  [/^serviceRequestId$/, 'serviceRequests'],
  [/^meetingId$/, 'policyMeetings'],
  [/^meetingQuestionId$/, 'policyQuestions'],
  [/^officeId$/, 'organizations'],
  [/^(leadId|helperIds)$/, 'organizations'],
  [/^letterId$/, 'supervisionLetters'],
  [/^handoverId$/, 'handovers'],
  [/^recordId$/, 'registerRecords'],
  [/^register$/, 'registerSwitches'],
  [/^selection$/, 'registerSwitches'],
  [/^roundId$/, 'selectionRounds'],
  [/^(applicationId|proposed)$/, 'selectionApplications'],
  [/^honourId$/, 'honours'],
  [/^reviewers$/, 'members'],
  [/^venueId$/, 'venues'],
  [/^checkId$/, 'venueChecks'],
  [/^bookingId$/, 'venueDays'],
  [/^(placeId|sharedIds)$/, 'organizations'],
  [/^lookedAfterById$/, 'members'],
  [/^creditId$/, 'learningCredits'],
  [/^courseId$/, 'courses'],
  [/^classId$/, 'trainingClasses'],
  [/^trainingId$/, 'superiorTrainings'],
  [/^subjectIds?$/, 'subjects'],
  [/^instructorId$/, 'instructors'],
  [/^surveyId$/, 'surveys'],
  [/^formationId$/, 'formations'],
  [/^withIds$/, 'subjects'],
  [/^takenId$/, 'instructorItems'],
  [/^reconciliationId$/, 'reconciliations'],
  [/^askedId$/, 'handbookQuestions'],
  [/^(questionId|answerId)$/, 'handbookAnswers'],
  [/^electionId$/, 'elections'],
  [/^developmentId$/, 'developments'],
  [/^personIds$/, 'members'],
  [/^code$/, 'scenes'],
];

/** The id of a record; of a venue's day those of its bookings, which lie inside. */
export const idsOf = (record: { _id: string; bookings?: { id: string }[] }): string[] =>
  record.bookings ? record.bookings.map(({ id }) => id) : [record._id];

/** Values for inputs: where a field names a record, those that there are, and now and then something else. */
export function valuesOf(stored: Stored): ValuesFor {
  const words = [
    ...['nobody', 'a'.repeat(96), 'a-key-of-an-act', 'k'.repeat(40), itemId, readingId],
    ...[
      '2026-11-01',
      '2026-12-31',
      '2024-02-29',
      '2026-11',
      '2026-12',
      '15:00',
      '16:30',
      '13800000000',
      '123456',
    ],
    ...['王芳', '字'.repeat(20), '字'.repeat(40), '字'.repeat(80), '字'.repeat(300), '😀'.repeat(10), ''],
    ...['$where', '/pages/home/index', 'https://www.12371.cn/', `${noon}:x`, '2026-11:x', 'nothing:x'],
    ...[0, 1, 2, 7, 2026, 31.04, 121.2, true, false],
    ...[-minute, 0, 90 * minute, 600 * minute].map((after) => noon + after),
  ];
  return (field) => {
    const collections = collectionOf.filter(([pattern]) => pattern.test(field)).map(([, name]) => name);
    const ids = stored
      .filter(([name]) => collections.includes(name))
      // The switch of a selection says so before its name.
      .flatMap(([, documents]) => documents.flatMap(idsOf).map((id) => id.replace(/^selection:/, '')));
    return ids.length > 0 ? [...ids, 'nobody', 'a'.repeat(96), '123456'] : words;
  };
}
