import type { Input } from '../../../types';
import type { TodoKind } from '../../../types/shared/todos';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, roleGrants, sister, south } from '../../support/district';

/** What waits for whom: it is there while it waits, goes when it is done, and is nobody else's. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());
beforeEach(() => renew(world));

const list = (openid: string) => world.caller.get(openid, 'todo.list', {});
/** How many of a kind wait for somebody, by organisation. */
const waits = async (openid: string, kind: TodoKind) =>
  (await list(openid)).todos
    .filter((one) => one.kind === kind)
    .map(({ organizationId, count }) => [organizationId, count]);
const here = (count = 1) => [[branch._id, count]];
const ofBranch = { organizationId: branch._id };

let acts = 0;
const actKey = () => `todo-act-${(acts += 1)}`;
async function publish(change: Partial<Input<'activity.publish'>> = {}, by: string = people.secretary) {
  const startsAt = world.cloud.now() + 5 * minute;
  const { activityId } = await world.caller.get(by, 'activity.publish', {
    ...ofBranch,
    actKey: actKey(),
    kinds: ['training'],
    title: '集中培训',
    details: { training: { topic: '培训' } },
    place: '活动室',
    startsAt,
    endsAt: startsAt + 60 * minute,
    itemIds: [],
    ...change,
  });
  return activityId;
}
const close = async (activityId: string) => {
  world.cloud.advance(6 * minute);
  return world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
};

describe('a branch’s keeper', () => {
  it('has who asks to be bound, until it is decided', async () => {
    await world.caller.get(people.stranger, 'account.agreePrivacy', { version: 1 });
    const asking = { ...ofBranch, name: '王芳' };
    const { requestId } = await world.caller.get(people.stranger, 'account.requestBinding', asking);
    expect(await waits(people.secretary, 'bindingRequest')).toEqual(here());
    await world.caller.get(people.secretary, 'account.decide', { requestId });
    expect(await waits(people.secretary, 'bindingRequest')).toEqual([]);
  });

  it('has members sent to the branch, until they are received; who sent them has nothing to do', async () => {
    const { transferId } = await world.caller.get(people.sisterSecretary, 'member.transferOut', {
      memberId: 'north-b2-b',
      actKey: actKey(),
      on: '2026-11-20',
      toOrganizationId: branch._id,
    });
    expect(await waits(people.secretary, 'transfer')).toEqual(here());
    expect(await waits(people.sisterSecretary, 'transfer')).toEqual([]);
    await world.caller.get(people.secretary, 'member.decideTransfer', { transferId, accept: true });
    expect(await waits(people.secretary, 'transfer')).toEqual([]);
  });

  it('has what members say is wrong about them, until it is settled', async () => {
    await world.caller.get(people.member, 'member.askCorrection', {
      what: '转正日期',
      shouldBe: '2019-06-30',
    });
    expect(await waits(people.secretary, 'correction')).toEqual(here());
    const { corrections } = await world.caller.get(people.secretary, 'member.corrections', ofBranch);
    await world.caller.get(people.secretary, 'member.settleCorrection', {
      correctionId: corrections[0]?.id ?? '',
    });
    expect(await waits(people.secretary, 'correction')).toEqual([]);
  });

  it('has leave until it is decided or the gathering begins', async () => {
    const activityId = await publish();
    const leave = { activityId, kind: 'leave' as const, reason: '出差' };
    for (const openid of [people.member, people.secondMember])
      await world.caller.get(openid, 'attendance.request', leave);
    expect(await waits(people.secretary, 'attendanceRequest')).toEqual(here(2));
    const of = { activityId, memberId: 'north-b1-b', kind: 'leave' as const };
    await world.caller.get(people.secretary, 'attendance.decideRequest', { ...of, granted: true });
    expect(await waits(people.secretary, 'attendanceRequest')).toEqual(here());
    world.cloud.advance(10 * minute);
    expect(await waits(people.secretary, 'attendanceRequest')).toEqual([]);
  });

  it('has check-ins to confirm, gathering by gathering', async () => {
    const activityId = await publish();
    const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
    const token = codes[0]?.text.split('/')[2] ?? '';
    world.cloud.advance(20 * minute);
    const scanned = { activityId, token, nonce: 'n'.repeat(16), scannedAt: noon };
    await world.caller.get(people.member, 'attendance.checkInLater', scanned);
    const { todos } = await list(people.secretary);
    expect(todos.find(({ kind }) => kind === 'checkIn')).toMatchObject({
      count: 1,
      organizationName: branch.name,
      about: { id: activityId, title: '集中培训' },
    });
    await world.caller.get(people.secretary, 'attendance.confirm', { activityId, memberIds: ['north-b1-b'] });
    expect(await waits(people.secretary, 'checkIn')).toEqual([]);
  });

  it('has minutes to write; then their recorder has them to confirm, and after that their chair', async () => {
    const details = {
      generalMeeting: { topic: '年度计划', chairId: 'north-b1-c', recorderId: 'north-b1-b' },
    };
    const activityId = await publish({ kinds: ['generalMeeting'], title: '支部党员大会', details });
    expect(await waits(people.secretary, 'minutesToWrite')).toEqual([]);
    await close(activityId);
    expect(await waits(people.secretary, 'minutesToWrite')).toEqual(here());
    const of = { activityId, kind: 'generalMeeting' as const };
    const { version } = await world.caller.get(people.secretary, 'minutes.save', {
      ...of,
      actKey: actKey(),
      version: 0,
      content: { agenda: [], summary: '讨论了年度计划。', speeches: [], resolutions: [] },
      photos: [],
      chairId: 'north-b1-c',
      recorderId: 'north-b1-b',
    });
    const waiting = async () => [
      await waits(people.secretary, 'minutesToWrite'),
      await waits(people.member, 'minutesToConfirm'),
      await waits(people.secondMember, 'minutesToConfirm'),
    ];
    expect(await waiting()).toEqual([[], here(), []]);
    await world.caller.get(people.member, 'minutes.confirm', { ...of, as: 'recorder', version });
    expect(await waiting()).toEqual([[], [], here()]);
    await world.caller.get(people.secondMember, 'minutes.confirm', { ...of, as: 'chair', version });
    expect(await waiting()).toEqual([[], [], []]);
  });

  it('has the theme day to publish, then after it what is told back', async () => {
    const guidanceId = await guidance();
    const { todos } = await list(people.secretary);
    expect(todos).toMatchObject([{ kind: 'themeDay', dueOn: '2026-11-28', ...ofBranch }]);
    const activityId = await publish({ kinds: ['themeDay'], details: {}, guidanceId, itemIds: ['one'] });
    expect(await waits(people.secretary, 'themeDay')).toEqual([]);
    expect(await waits(people.secretary, 'feedback')).toEqual([]);
    await close(activityId);
    expect((await list(people.secretary)).todos.find(({ kind }) => kind === 'feedback')).toMatchObject({
      dueOn: '2026-11-28',
      about: { id: guidanceId },
    });
    await world.caller.get(people.secretary, 'feedback.give', {
      ...ofBranch,
      guidanceId,
      version: 0,
      items: [{ itemId: 'one', done: true }],
      summary: '学习一次。',
    });
    expect(await waits(people.secretary, 'feedback')).toEqual([]);
  });

  it('has what is told back of a month that is over, held or not, until its last day', async () => {
    const guidanceId = await guidance('2026-12-05');
    const duesOf = async (openid: string) =>
      (await list(openid)).todos.filter(({ kind }) => kind === 'feedback').map(({ dueOn }) => dueOn);
    expect((await list(people.secretary)).todos).toMatchObject([{ kind: 'themeDay', dueOn: '2026-11-30' }]);
    await close(await publish({ kinds: ['themeDay'], details: {}, guidanceId, itemIds: ['one'] }));
    expect(await duesOf(people.secretary)).toEqual(['2026-12-05']);
    // The first minute of December in Beijing.
    world.cloud.setNow(Date.UTC(2026, 10, 30, 16, 1));
    expect(await duesOf(people.secretary)).toEqual(['2026-12-05']);
    expect(await duesOf(people.sisterSecretary)).toEqual(['2026-12-05']);
    await world.caller.get(people.sisterSecretary, 'feedback.give', {
      organizationId: sister._id,
      guidanceId,
      version: 0,
      items: [{ itemId: 'one', done: false }],
      summary: '',
    });
    expect(await duesOf(people.sisterSecretary)).toEqual([]);
    world.cloud.setNow(Date.UTC(2026, 11, 5, 16, 1));
    expect(await duesOf(people.secretary)).toEqual([]);
  });

  it('has meetings that are due within days, until they are held', async () => {
    // 28 December: the quarter and the year end within days.
    world.cloud.setNow(noon + 35 * day);
    await world.cloud.runTimer('jobs');
    const count = Number((await waits(people.secretary, 'meetingsDue'))[0]?.[1]);
    const { branchDue = [] } = await world.caller.get(people.secretary, 'home.get', {});
    expect(branchDue.map(({ kind }) => kind)).toContain('partyLecture');
    expect(branchDue.filter(({ kind }) => kind !== 'themeDay')).toHaveLength(count);
    const details = { partyLecture: { topic: '党课', lecturer: '党员a' } };
    await close(await publish({ kinds: ['partyLecture'], details }));
    await world.cloud.runTimer('jobs');
    expect(await waits(people.secretary, 'meetingsDue')).toEqual(here(count - 1));
  });

  it('has invitations to answer, until the day', async () => {
    const audience = { scope: 'branch' as const, jointIds: [branch._id] };
    const asks = {
      organizationId: sister._id,
      audience,
      startsAt: noon + day,
      endsAt: noon + day + minute * 60,
    };
    const activityId = await publish(asks, people.sisterSecretary);
    await publish(
      { ...asks, startsAt: noon + 2 * day, endsAt: noon + 2 * day + 60 * minute },
      people.sisterSecretary,
    );
    expect(await waits(people.secretary, 'invitation')).toEqual([...here(), ...here()]);
    await world.caller.get(people.secretary, 'activity.answerInvitation', {
      ...ofBranch,
      activityId,
      joins: true,
    });
    expect(await waits(people.secretary, 'invitation')).toEqual(here());
    world.cloud.setNow(noon + 2 * day);
    expect(await waits(people.secretary, 'invitation')).toEqual([]);
  });
});

describe('who else', () => {
  it('an officer has roles to confirm, until somebody has made sure; the branch’s own keeper has not', async () => {
    // Her phone is another since, and nobody has made sure yet that it is she.
    const [grant] = roleGrants;
    const asleep = {
      ...grant,
      _id: 'asleep',
      role: 'deputySecretary',
      memberId: 'north-b1-c',
      awakeFor: null,
    };
    await world.cloud.importDocuments('roleGrants', [asleep]);
    expect(await waits(people.town, 'role')).toEqual(here());
    expect(await waits(people.secretary, 'role')).toEqual([]);
    await world.caller.get(people.town, 'role.wake', { ...ofBranch, grantId: 'asleep' });
    expect(await waits(people.town, 'role')).toEqual([]);
  });

  it('the district’s second person has a rule to agree to; the first has not', async () => {
    const { id: amendmentId } = await world.caller.get(people.admin, 'rule.propose', {
      organizationId: district._id,
      actKey: actKey(),
      change: { of: 'rule', rule: 'branchFullMembers', value: 4, from: '2026-12-20' },
      document: '区委〔2026〕1号',
      reason: '按区里文件',
    });
    expect(await waits(people.admin, 'rule')).toEqual([]);
    expect(await waits(people.district, 'rule')).toEqual([[district._id, 1]]);
    await world.caller.get(people.district, 'rule.confirm', { organizationId: district._id, amendmentId });
    expect(await waits(people.district, 'rule')).toEqual([]);
  });

  it('whoever did not write it has a checklist to review; then everybody has it to publish', async () => {
    const draft = await world.caller.get(people.district, 'guidance.saveDraft', {
      organizationId: district._id,
      month: '2026-12',
      basedOn: 0,
      content: {
        theme: '主题',
        items: [{ id: 'one', required: true, text: '学习', source: '要点一' }],
        feedbackBy: '2026-12-28',
      },
    });
    const waiting = async () => {
      const [own, other] = await Promise.all([list(people.district), list(people.admin)]);
      return [own, other].map(({ todos }) => todos.map(({ kind, about }) => [kind, about?.id]));
    };
    expect(await waiting()).toEqual([[], []]);
    await world.caller.get(people.district, 'guidance.submit', draft);
    expect(await waiting()).toEqual([[], [['guidanceToReview', draft.guidanceId]]]);
    await world.caller.get(people.admin, 'guidance.review', { ...draft, approved: true, note: '' });
    const toPublish = [['guidanceToPublish', draft.guidanceId]];
    expect(await waiting()).toEqual([toPublish, toPublish]);
    expect((await list(people.town)).todos).toEqual([]);
    await world.caller.get(people.district, 'guidance.publish', { ...draft, at: noon + day });
    expect(await waiting()).toEqual([[], []]);
  });

  it('who answers a complaint has it, with the day by which; nobody else, nor whoever wrote it', async () => {
    const about = { text: '通知来得太晚', named: false } as const;
    const { complaintId, dueOn } = await world.caller.get(people.member, 'complaint.send', {
      ...about,
      actKey: actKey(),
      kind: 'branch',
    });
    await world.caller.get(people.town, 'complaint.send', { ...about, actKey: actKey(), kind: 'program' });
    expect((await list(people.town)).todos).toMatchObject([{ kind: 'complaint', count: 1, dueOn }]);
    expect(await waits(people.district, 'complaint')).toEqual([[district._id, 1]]);
    expect(await waits(people.secretary, 'complaint')).toEqual([]);
    await world.caller.get(people.town, 'complaint.handOn', {
      complaintId,
      to: 'named',
      reason: '请区里答复',
    });
    expect(await waits(people.town, 'complaint')).toEqual([]);
    // What goes to the person named, its administrators have while nobody is.
    expect(await waits(people.district, 'complaint')).toEqual([[district._id, 1]]);
    expect(await waits(people.admin, 'complaint')).toEqual([[district._id, 2]]);
    await world.caller.get(people.admin, 'complaint.answer', { complaintId, text: '已改' });
    expect(await waits(people.admin, 'complaint')).toEqual([[district._id, 1]]);
  });

  it('the district’s second person has what is to go out: the roster, and everything', async () => {
    const over = { organizationId: district._id };
    const waiting = async () =>
      Promise.all([people.district, people.admin].map(async (who) => (await list(who)).todos));
    await world.caller.codeOf(people.admin, 'roster.export', { ...over, purpose: 'inspection' });
    expect(await waiting()).toMatchObject([[{ kind: 'rosterExport', count: 1, since: noon }], []]);
    const { requests } = await world.caller.get(people.district, 'roster.exportRequests', over);
    const requestId = requests[0]?.id ?? '';
    await world.caller.get(people.district, 'roster.agreeToExport', { ...over, requestId });
    expect(await waiting()).toEqual([[], []]);
    await world.caller.get(people.admin, 'exit.setReadOnly', { ...over, on: true, reason: '改用别的平台' });
    const { exitId } = await world.caller.get(people.admin, 'exit.ask', { ...over, actKey: actKey() });
    expect(await waiting()).toMatchObject([[{ kind: 'exit', count: 1, since: noon }], []]);
    await world.caller.get(people.district, 'exit.agree', { ...over, exitId });
    expect(await waiting()).toEqual([[], []]);
  });

  it('a member, and another branch’s keeper, have nothing of it', async () => {
    await everything(1);
    const { todos } = await list(people.secretary);
    expect(todos.length).toBeGreaterThan(4);
    // The theme day is to be published by the last of the month: on that day it goes before what has waited longer.
    expect(todos[0]?.kind).not.toBe('themeDay');
    world.cloud.setNow(noon + 7 * day);
    expect((await list(people.secretary)).todos[0]).toMatchObject({ kind: 'themeDay', dueOn: '2026-11-30' });
    expect((await list(people.member)).todos).toEqual([]);
    const sisters = (await list(people.sisterSecretary)).todos;
    expect(sisters.map(({ kind, organizationId }) => [kind, organizationId])).toEqual([
      ['themeDay', sister._id],
    ]);
  });
});

describe('a branch that is another’s now', () => {
  it('a moved one keeps what waits; one merged hands it to the keeper of the other', async () => {
    await everything(3);
    const before = (await list(people.secretary)).todos;
    await world.caller.get(people.district, 'organization.move', { ...ofBranch, toParentId: south._id });
    expect((await list(people.secretary)).todos).toEqual(before);
    await world.caller.get(people.district, 'organization.move', { ...ofBranch, toParentId: north._id });
    await world.caller.get(people.district, 'organization.merge', { ...ofBranch, intoId: sister._id });
    const kinds = ({ kind, count, about }: (typeof before)[number]) => [kind, count, about?.id];
    const after = (await list(people.sisterSecretary)).todos;
    expect(after.map(kinds).sort()).toEqual(before.map(kinds).sort());
    expect(new Set(after.map(({ organizationId }) => organizationId))).toEqual(new Set([sister._id]));
  });
});

describe('what it costs', () => {
  it('as many requests with ten times as much; two for a member for whom nothing waits', async () => {
    await everything(2);
    // What is asked once a minute is asked.
    await world.caller.ask(people.secretary, 'todo.list', {});
    const few = await world.caller.ask(people.secretary, 'todo.list', {});
    await everything(18, 2);
    const many = await world.caller.ask(people.secretary, 'todo.list', {});
    expect(many.databaseRequests).toBe(few.databaseRequests);
    expect(many.databaseRequests).toBeLessThanOrEqual(32);
    const costs = async (openid: string) =>
      (await world.caller.ask(openid, 'todo.list', {})).databaseRequests;
    expect(await costs(people.member)).toBe(2);
    expect(await costs(people.admin)).toBeLessThanOrEqual(14);
  });
});

const week = 7 * day;
/** So many of much that can wait, put there as it is kept. */
async function everything(count: number, after = 0): Promise<void> {
  const { cloud } = world;
  const each = <One>(make: (index: string) => One): One[] =>
    Array.from({ length: count }, (_, index) => make(String(after + index)));
  const of = { organizationId: branch._id, orgPath: branch.path };
  await cloud.importDocuments(
    'bindingRequests',
    each((n) => ({
      _id: `b${n}`,
      openid: `O${n}`,
      name: '王',
      ...of,
      status: 'open',
      askedAt: noon,
      decidedAt: null,
    })),
  );
  await cloud.importDocuments(
    'corrections',
    each((n) => ({
      _id: `c${n}`,
      memberId: 'north-b1-b',
      ...of,
      what: '',
      shouldBe: '',
      at: noon,
      done: false,
    })),
  );
  await cloud.importDocuments(
    'transfers',
    each((n) => ({
      _id: `t${n}`,
      toId: branch._id,
      fromId: 'x',
      memberId: `m${n}`,
      status: 'open',
      at: noon,
    })),
  );
  await cloud.importDocuments(
    'activities',
    each((n) => ({
      _id: `held${n}`,
      organizationId: branch._id,
      organizationName: branch.name,
      title: '培训',
      month: '2026-11',
      kinds: ['training'],
      jointIds: [],
      branches: [branch.name],
      audience: [branch._id],
      details: {},
      status: 'closed',
      startsAt: noon - week,
      endsAt: noon - week + 1,
      closedAt: noon - week,
    })),
  );
  await cloud.importDocuments(
    'attendances',
    each((n) => ({
      _id: `held${n}:m`,
      activityId: `held${n}`,
      memberId: 'm',
      state: 'toConfirm',
      at: noon - week,
    })),
  );
  await cloud.importDocuments(
    'attendanceRequests',
    each((n) => ({
      _id: `r${n}`,
      activityId: `held${n}`,
      organizationId: branch._id,
      memberId: 'm',
      name: '王',
      kind: 'catchUp',
      status: 'open',
      askedAt: noon,
      turns: [],
      reason: '',
    })),
  );
}

/** The district's guidance of the month, with one thing asked. */
async function guidance(feedbackBy = '2026-11-28'): Promise<string> {
  const _id = `${district._id}:2026-11`;
  const item = { id: 'one', text: '学习一次', required: true, statutory: false };
  await world.cloud.importDocuments('guidances', [
    {
      _id,
      issuerId: district._id,
      issuerName: district.name,
      orgPath: district.path,
      month: '2026-11',
      version: 1,
      publishedAt: noon - day,
      history: [],
      content: {
        theme: '主题',
        requirement: '',
        items: [item],
        readings: [],
        dates: [],
        hints: [],
        attachments: [],
        feedbackBy,
      },
    },
  ]);
  return _id;
}
