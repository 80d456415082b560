import readXlsxFile from 'read-excel-file/node';
import type { Input } from '../../../types';
import { day, minute } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';
import { inRounds } from '../../support/rounds';
import { content, guidanceId, month, startGuidanceWorld, type GuidanceWorld } from '../guidance/support';
import type { AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { CampaignRecord, NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';

/** A month's guidance from its publication to what the district knows of it. */

/** The seventh of December, 14:00 in Beijing. */
const december = Date.UTC(2026, 11, 7, 6);

let world: GuidanceWorld;
beforeAll(async () => {
  world = await startGuidanceWorld();
  world.cloud.setNow(december);
  await world.published({
    content: {
      ...content,
      items: [
        ...content.items,
        { id: 'three', required: true, statutory: true, text: '交纳党费', source: '要点三' },
      ],
    },
  });
});
afterAll(() => world.cloud.close());
beforeEach(() => world.cloud.setNow(december));

const of = { organizationId: branch._id, guidanceId };
const standing = () => world.caller.get(people.secretary, 'feedback.status', of);
const word: Input<'feedback.give'> = {
  ...of,
  version: 0,
  items: [
    { itemId: 'one', done: true },
    { itemId: 'three', done: false, reason: '下周收齐' },
    { itemId: 'two', done: true },
  ],
  summary: '集中学习一次，走访两家企业。',
};
const codeOf = (change: Partial<Input<'feedback.give'>>, openid: string = people.secretary) =>
  world.caller.codeOf(openid, 'feedback.give', { ...word, ...change });

async function held(openid: string, organizationId: string): Promise<string> {
  const { cloud, caller } = world;
  const { activityId } = await caller.get(openid, 'activity.publish', {
    organizationId,
    actKey: `held-${organizationId}`,
    kinds: ['themeDay'],
    title: '十二月主题党日',
    startsAt: december + 10 * minute,
    endsAt: december + 60 * minute,
    place: '活动室',
    guidanceId,
    itemIds: ['one', 'three'],
  });
  cloud.advance(20 * minute);
  await caller.get(openid, 'activity.close', { activityId, nobodyCame: true });
  return activityId;
}

it('a branch goes from unplanned to held, and only then can say that something was done', async () => {
  expect(await standing()).toMatchObject({ stage: 'unplanned', overdue: false, activities: [] });
  expect(await codeOf({})).toBe('FEEDBACK.NOT_HELD');
  const activityId = await held(people.secretary, branch._id);
  expect(await standing()).toMatchObject({
    stage: 'held',
    activities: [{ id: activityId, status: 'closed' }],
  });
});

it('what is told back answers every required item, and says why a statutory one was not done', async () => {
  expect(await codeOf({ items: [{ itemId: 'one', done: true }] })).toBe('FEEDBACK.ITEMS_DIFFER');
  expect(await codeOf({ items: [...word.items, { itemId: 'other', done: true }] })).toBe(
    'FEEDBACK.ITEMS_DIFFER',
  );
  const silent = word.items.map(({ itemId }) => ({ itemId, done: itemId === 'one' }));
  expect(await codeOf({ items: silent })).toBe('FEEDBACK.REASON_MISSING');
  world.cloud.wechat.flagWords('违禁词');
  expect(await codeOf({ summary: '含违禁词' })).toBe('CONTENT.REFUSED');
  for (const openid of [people.member, people.sisterSecretary, people.town])
    expect(await codeOf({}, openid)).toBe('ACCESS_DENIED');
  expect((await standing()).feedback).toBeUndefined();
});

it('is one for each branch however often it arrives; told anew, the earlier text stays', async () => {
  const { caller, cloud } = world;
  const give = (change: Partial<Input<'feedback.give'>> = {}) =>
    caller.get(people.secretary, 'feedback.give', { ...word, ...change });
  expect(await Promise.all([give(), give(), give()])).toEqual([1, 2, 3].map(() => ({ version: 1 })));
  // Only what a regulation asks for is explained.
  const unexplained = word.items.map(({ itemId }) => ({ itemId, done: itemId !== 'one' }));
  expect(await give({ items: unexplained, version: 1 })).toEqual({ version: 2 });
  const anew = word.items.map(({ itemId }) => ({ itemId, done: true }));
  expect(await codeOf({ items: anew })).toBe('FEEDBACK.CHANGED_SINCE');
  cloud.setNow(Date.UTC(2026, 11, 30));
  expect(await give({ items: anew, version: 2 })).toEqual({ version: 3 });
  cloud.setNow(december + 60 * minute);
  expect((await caller.get(people.secretary, 'home.get', {})).branchThemeDay).toBe('reported');
  const { stage, feedback } = await standing();
  expect(stage).toBe('reported');
  expect(feedback).toMatchObject({
    version: 3,
    items: [{ done: true }, { done: true }, { done: true }],
    earlier: [
      { items: [{ done: false, reason: '' }, { done: true }, { done: true }] },
      { by: '党员a', items: [{ done: true }, { done: true }, { reason: '下周收齐' }] },
    ],
  });
  const audits = (cloud.documents('audits') as AuditRecord[]).filter(
    ({ action }) => action === 'feedback.give',
  );
  expect(audits.map(({ after }) => after?.version)).toEqual([1, 2, 3]);
});

// Who asks, about what and by which guidance; then all branches of its month.
it('the report takes two steps', async () => {
  const ask = () =>
    world.caller.ask(people.district, 'feedback.report', { organizationId: district._id, guidanceId });
  // The rules in force are known for a while.
  await ask();
  const { reply, databaseRequests } = await inRounds(world.cloud, [1, 1], ask);
  expect(reply).toMatchObject({ ok: true, data: { rows: [{ id: 'north' }, { id: 'south' }] } });
  expect(databaseRequests).toBe(2);
});

it('the report agrees with the ledger, by town and by branch, each by name', async () => {
  const { caller, cloud } = world;
  await held(people.sisterSecretary, sister._id);
  cloud.setNow(Date.UTC(2026, 11, 30));
  const report = (openid: string, organizationId: string) =>
    caller.get(openid, 'feedback.report', { organizationId, guidanceId });
  await caller.get(people.sisterSecretary, 'feedback.give', { ...word, organizationId: sister._id });
  const { rows } = await report(people.district, district._id);
  expect(rows).toMatchObject([
    {
      id: 'north',
      branches: 2,
      held: 2,
      reported: 2,
      complete: 1,
      requiredDone: 3,
      requiredAsked: 4,
    },
    { id: 'south', branches: 1, held: 0, reported: 0 },
  ]);
  const town = await report(people.town, north._id);
  for (const row of town.rows) {
    const { lines } = await caller.get(
      row.id === branch._id ? people.secretary : people.sisterSecretary,
      'ledger.year',
      { organizationId: row.id, year: 2026 },
    );
    const inLedger = lines.filter((line) => line.kind === 'themeDay' && line.month === month).length;
    expect([row.id, row.held]).toEqual([row.id, inLedger]);
  }
  expect(await caller.codeOf(people.town, 'feedback.report', { ...of, organizationId: district._id })).toBe(
    'ACCESS_DENIED',
  );
});

it('the month’s table goes out as a spreadsheet, a line for each branch', async () => {
  const { branches, file } = await world.caller.get(people.district, 'export.guidanceReport', {
    organizationId: district._id,
    guidanceId,
  });
  expect(branches).toBe(3);
  const answer = await fetch(file.url);
  const [sheet] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
  const [, , header = [], ...rows] = sheet?.data ?? [];
  const column = (word: string) => rows.map((row) => row[header.indexOf(word)]);
  expect(column('主题党日').sort()).toEqual(['已开展', '已开展', '还没开展']);
  expect(column('反馈').sort()).toEqual(['已反馈', '已反馈', '未反馈'].sort());
  expect(column('还没完成的规定动作')).toContain('交纳党费：下周收齐');
});

describe('those behind', () => {
  const notices = (part: string) =>
    (world.cloud.documents('notices') as NoticeRecord[]).filter(({ _id }) => _id.includes(part));

  it('are urged by one tap, once a day, the others left alone', async () => {
    const { caller } = world;
    const urge = () =>
      caller.get(people.district, 'feedback.urge', { organizationId: district._id, guidanceId });
    expect(await Promise.all([urge(), urge()])).toEqual(
      expect.arrayContaining([
        { reminded: 1, already: 0 },
        { reminded: 0, already: 1 },
      ]) as unknown,
    );
    expect(notices(':urged:')).toMatchObject([{ audience: ['keepers:south-b1'], of: 'feedbackDue' }]);
    expect(
      (world.cloud.documents('campaigns') as CampaignRecord[]).map(({ template }) => template),
    ).toContain('feedbackDue');
    world.cloud.advance(day);
    const within = (...withinIds: string[]) => ({ organizationId: district._id, guidanceId, withinIds });
    expect(await caller.codeOf(people.district, 'feedback.urge', within('north', 'none'))).toBe(
      'FEEDBACK.NOBODY_BEHIND',
    );
    expect(await caller.get(people.district, 'feedback.urge', within('south'))).toEqual({
      reminded: 1,
      already: 0,
    });
    expect(await urge()).toEqual({ reminded: 0, already: 1 });
    expect(notices(':urged:')).toHaveLength(2);
    expect(await caller.codeOf(people.town, 'feedback.urge', { organizationId: north._id, guidanceId })).toBe(
      'FEEDBACK.NOBODY_BEHIND',
    );
  });

  it('are counted in total where a push is shown, never a branch by itself', async () => {
    const { caller } = world;
    world.cloud.advance(2 * day);
    const of = { organizationId: 'south-b1', guidanceId };
    expect(await caller.get(people.district, 'feedback.urge', of)).toEqual({ reminded: 1, already: 0 });
    const pushes = async (organizationId: string) =>
      (await caller.get(people.district, 'message.campaigns', { organizationId })).campaigns.length;
    expect(await pushes('south-b1')).toBe(0);
    expect(await pushes(district._id)).toBeGreaterThan(0);
  });

  it('are reminded three days and one day before the last day, each time once', async () => {
    const { cloud } = world;
    const at = async (date: number) => {
      cloud.setNow(Date.UTC(2026, 11, date, 2));
      await cloud.runTimer('jobs');
      await cloud.runTimer('jobs');
      return notices(':2026-12-28:').map(({ _id }) => _id.split(':').at(-2));
    };
    expect(await at(24)).toEqual([]);
    expect(await at(25)).toEqual(['3']);
    expect(await at(26)).toEqual(['3']);
    expect(await at(27)).toEqual(['3', '1']);
    expect(await at(29)).toEqual(['3', '1']);
  });
});

it('what a member opened is recorded once, for members only', async () => {
  const { caller } = world;
  const read = (openid: string, readingId: string) =>
    caller.ask(openid, 'guidance.recordReading', { guidanceId, readingId });
  const [one, other] = await Promise.all([read(people.member, 'read'), read(people.member, 'read')]);
  expect(one.reply).toEqual(other.reply);
  await read(people.member, 'guidance');
  expect((await caller.get(people.member, 'guidance.detail', { guidanceId })).readIds.sort()).toEqual([
    'guidance',
    'read',
  ]);
  expect((await read(people.member, 'another')).reply).toMatchObject({
    error: { code: 'GUIDANCE.UNKNOWN_READING' },
  });
  expect((await read(people.district, 'read')).reply).toMatchObject({
    error: { code: 'ACCOUNT.NOT_A_MEMBER' },
  });
  expect((await caller.get(people.secondMember, 'guidance.detail', { guidanceId })).readIds).toEqual([]);
});

describe('a branch is asked of the months in which it counts', () => {
  const at = (month: number, date: number) => Date.UTC(2027, month - 1, date, 2);
  const later = 'd:2027-01';
  const founded = { kind: 'branch', name: '新支部', parentId: 'north', createdAt: at(2, 1) };
  beforeAll(async () => {
    const [guidance] = world.cloud.documents('guidances') as { content: object }[];
    await world.cloud.importDocuments('guidances', [
      {
        ...guidance,
        _id: later,
        month: '2027-01',
        content: { ...guidance?.content, feedbackBy: '2027-02-04' },
      },
    ]);
    await world.cloud.importDocuments('organizations', [
      { ...founded, _id: 'founded', path: `${north.path}founded/` },
      { ...founded, _id: 'before', path: `${north.path}before/`, createdAt: at(1, 31) },
    ]);
  });

  it('and not reminded nor urged of one before it was founded', async () => {
    const { cloud, caller } = world;
    cloud.setNow(at(2, 2));
    await cloud.runTimer('jobs');
    const told = (cloud.documents('notices') as NoticeRecord[])
      .filter(({ _id }) => _id.includes(':2027-02-04:'))
      .flatMap(({ audience }) => audience);
    expect(told.sort()).toEqual([
      'keepers:before',
      ...[branch._id, sister._id, 'south-b1'].map((id) => `keepers:${id}`),
    ]);
    const urge = (organizationId: string) =>
      caller.codeOf(people.district, 'feedback.urge', { organizationId, guidanceId: later });
    expect(await urge('founded')).toBe('FEEDBACK.NOBODY_BEHIND');
    const { rows } = await caller.get(people.district, 'feedback.report', {
      organizationId: north._id,
      guidanceId: later,
    });
    expect(rows.map(({ id }) => id).sort()).toEqual(['before', branch._id, sister._id]);
    cloud.setNow(at(2, 3));
    expect(await urge('before')).toBe('ok');
  });

  it('and not urged of what the branch told that it took in', async () => {
    const { cloud, caller } = world;
    cloud.setNow(Date.UTC(2026, 11, 30, 2));
    const urge = () =>
      caller.codeOf(people.district, 'feedback.urge', { organizationId: 'south-b1', guidanceId });
    expect(await urge()).toBe('ok');
    await caller.get(people.admin, 'organization.merge', { organizationId: branch._id, intoId: 'south-b1' });
    cloud.advance(day);
    const { rows } = await caller.get(people.district, 'feedback.report', {
      organizationId: 'south',
      guidanceId,
    });
    expect(rows).toMatchObject([{ branches: 1, reported: 1 }]);
    expect(await urge()).toBe('FEEDBACK.NOBODY_BEHIND');
    // Its own pages say so too; what it says itself is its own first word, to which the other's answers stay.
    const keeper = 'SOUTH-B1-A';
    const own = { organizationId: 'south-b1', guidanceId };
    const seen = await caller.get(keeper, 'feedback.status', own);
    expect(seen).toMatchObject({
      stage: 'reported',
      overdue: false,
      unanswered: [],
      feedback: { version: 0 },
    });
    expect(seen.activities).toHaveLength(1);
    expect((await caller.get(keeper, 'home.get', {})).branchThemeDay).toBe('reported');
    const items = [{ itemId: 'two', done: true }];
    expect(
      await caller.get(keeper, 'feedback.give', { ...own, version: 0, items, summary: '补一句' }),
    ).toEqual({ version: 1 });
    const told = await caller.get(keeper, 'feedback.status', own);
    expect(told).toMatchObject({ stage: 'reported', feedback: { version: 1, summary: '补一句' } });
  });
});
