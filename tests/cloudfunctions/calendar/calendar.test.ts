import { minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, people, sister } from '../../support/district';

/** 工作日历: a branch's year, held against what the pages of its matters say. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const over = { organizationId: branch._id };
const { secretary, member } = people;

const yearOf = async (openid: string = secretary, year = 2026) =>
  world.caller.get(openid, 'calendar.year', { ...over, year });
const entryOf = async (key: string, openid: string = secretary) => {
  const found = (await yearOf(openid, Number(key.slice(-7).match(/20\d{2}/)?.[0]))).entries.find(
    (one) => one.key === key,
  );
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const plan = (key: string, on?: string, openid: string = secretary) =>
  world.caller.codeOf(openid, 'calendar.plan', { ...over, key, ...(on && { on }) });

describe('a year', () => {
  it('holds the meetings that the page of meetings says are due, each with its article', async () => {
    const { entries } = await yearOf();
    const meetings = entries.filter(({ code }) => code === 'meeting');
    const { duties } = await world.caller.get(secretary, 'compliance.branch', over);
    const due = duties.filter(({ state }) => state !== 'exempt');
    expect(due.length).toBeGreaterThan(2);
    for (const { kind, period, times, held, endsOn } of due)
      expect(meetings.find(({ key }) => key === `meeting:${kind}:${period}`)).toMatchObject({
        times,
        held,
        isDone: held >= times,
        between: { until: endsOn },
      });
    for (const { citation } of meetings) expect(citation?.regulation).not.toBe('');
  });

  it('holds what is published, the end of the term, the days of dues and the checklist', async () => {
    await world.caller.get(secretary, 'dues.arrange', { ...over, day: 10 });
    const organizations = world.cloud.documents('organizations') as { _id: string }[];
    const own = organizations.find(({ _id }) => _id === branch._id);
    await world.cloud.importDocuments('organizations', [{ ...own, termEndsOn: '2026-12-20' }], {
      over: true,
    });
    const published = await world.caller.get(secretary, 'activity.publish', {
      ...over,
      actKey: 'calendar-theme-day',
      kinds: ['themeDay'],
      title: '主题党日',
      startsAt: noon + 60 * minute,
      endsAt: noon + 120 * minute,
      place: '三楼',
      itemIds: [],
    });
    const { entries } = await yearOf();
    const of = (code: string) => entries.filter((one) => one.code === code);
    expect(of('gathering')).toMatchObject([
      {
        on: '2026-11-23',
        startsAt: noon + 60 * minute,
        endsAt: noon + 120 * minute,
        isDone: false,
        aboutId: published.activityId,
      },
    ]);
    expect(of('termStage').map(({ on, months }) => [on, months])).toEqual([
      ['2026-06-20', 6],
      ['2026-09-20', 3],
      ['2026-11-20', 1],
    ]);
    expect(of('termEnd').map(({ on, citation }) => [on, citation?.rule])).toEqual([
      ['2026-12-20', 'electionDue'],
    ]);
    // 10 May 2026 is a Sunday of no shifted work.
    expect(of('duesDay')).toHaveLength(12);
    const { day } = await world.caller.get(secretary, 'dues.month', { ...over, month: '2026-05' });
    expect(of('duesDay')[4]?.on).toBe(day?.on);
    expect([...entries].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))).toEqual(entries);
  });

  it('asks for feedback of the months in which the branch counts, from the one in which it was founded', async () => {
    const content = { theme: '主题', requirement: '', items: [], readings: [], dates: [], hints: '' };
    const dueOn = (month: string) => (month === '2026-12' ? '2027-01-05' : `${month}-28`);
    const guidances = ['2026-09', '2026-10', '2026-11', '2026-12'].map((month) => ({
      _id: `d:${month}`,
      issuerId: 'd',
      issuerName: '区',
      orgPath: '/d/',
      month,
      content: { ...content, attachments: [], feedbackBy: dueOn(month) },
      version: 1,
      publishedAt: noon,
      history: [],
    }));
    await world.cloud.importDocuments('guidances', guidances);
    const asked = async (year = 2026) =>
      (await yearOf(secretary, year)).entries.filter(({ code }) => code === 'feedback').map(({ key }) => key);
    expect(await asked()).toEqual(['feedback:2026-09', 'feedback:2026-10', 'feedback:2026-11']);
    // What December asks stands where it is due.
    expect(await asked(2027)).toEqual(['feedback:2026-12']);
    const organizations = world.cloud.documents('organizations') as { _id: string }[];
    const own = organizations.find(({ _id }) => _id === branch._id);
    // 00:30 on the first of October in Beijing.
    const founded = { ...own, createdAt: Date.UTC(2026, 8, 30, 16, 30) };
    await world.cloud.importDocuments('organizations', [founded], { over: true });
    expect(await asked()).toEqual(['feedback:2026-10', 'feedback:2026-11']);
  });

  it('asks the database as often for every year, and for a branch with more in it', async () => {
    const asked = async (year: number) =>
      (await world.caller.ask(secretary, 'calendar.year', { ...over, year })).databaseRequests;
    const before = await asked(2026);
    for (const month of [9, 10]) {
      await world.caller.get(secretary, 'activity.publish', {
        ...over,
        actKey: `calendar-${month}`,
        kinds: ['themeDay'],
        title: '主题党日',
        startsAt: noon + month * 60 * minute,
        endsAt: noon + (month + 1) * 60 * minute,
        place: '三楼',
        itemIds: [],
      });
    }
    expect(await asked(2026)).toBe(before);
    expect(await asked(2027)).toBe(before);
  });
});

describe('another day', () => {
  const key = 'meeting:generalMeeting:2026-Q4';

  it('is chosen within the period, however often it is sent, and given back', async () => {
    expect((await entryOf(key)).on).toBe('2026-12-31');
    for (let times = 0; times < 2; times += 1) expect(await plan(key, '2026-12-10')).toBe('ok');
    expect(await entryOf(key)).toMatchObject({ on: '2026-12-10', movedFrom: '2026-12-31' });
    const audits = world.cloud.documents('audits') as { action: string }[];
    expect(audits.filter(({ action }) => action === 'calendar.plan')).toHaveLength(1);
    expect(await plan(key)).toBe('ok');
    expect(await entryOf(key)).toMatchObject({ on: '2026-12-31' });
    expect((await entryOf(key)).movedFrom).toBeUndefined();
  });

  it.each([
    ['2026-09-30', 'CALENDAR.OUTSIDE'],
    ['2026-10-01', 'ok'],
    ['2026-12-31', 'ok'],
    ['2027-01-01', 'CALENDAR.OUTSIDE'],
  ])('%s: %s', async (on, code) => {
    expect(await plan(key, on)).toBe(code);
  });

  it('is not for what the law fixes, what is not there, nor for others', async () => {
    await world.caller.get(secretary, 'dues.arrange', { ...over, day: 10 });
    expect(await plan('duesDay:2026-11', '2026-11-12')).toBe('CALENDAR.FIXED');
    expect(await plan('meeting:generalMeeting:2026-Q5', '2026-11-12')).toBe('CALENDAR.NO_ENTRY');
    expect(await plan('x', '2026-11-12')).toBe('CALENDAR.NO_ENTRY');
    for (const openid of [member, people.sisterSecretary, people.town, people.district])
      expect(await plan(key, '2026-12-10', openid)).toBe('ACCESS_DENIED');
    expect((await entryOf(key)).movedFrom).toBeUndefined();
  });

  it('goes with a branch that is merged, which has no calendar of its own any more', async () => {
    await plan(key, '2026-12-10');
    await world.caller.get(people.town, 'organization.merge', { ...over, intoId: sister._id });
    const { entries } = await world.caller.get(people.sisterSecretary, 'calendar.year', {
      organizationId: sister._id,
      year: 2026,
    });
    expect(entries.find((one) => one.key === key)?.on).toBe('2026-12-10');
    // What was chosen before the merger can be given back, and chosen anew.
    const there = { organizationId: sister._id, key };
    for (const [on, stands] of [
      [undefined, '2026-12-31'],
      ['2026-12-15', '2026-12-15'],
    ] as const) {
      expect(
        await world.caller.get(people.sisterSecretary, 'calendar.plan', { ...there, ...(on && { on }) }),
      ).toEqual({ on: stands });
      const again = await world.caller.get(people.sisterSecretary, 'calendar.year', {
        organizationId: sister._id,
        year: 2026,
      });
      expect(again.entries.find((one) => one.key === key)?.on).toBe(stands);
    }
    expect(await world.caller.codeOf(people.sisterSecretary, 'calendar.year', { ...over, year: 2026 })).toBe(
      'ORGANIZATION.CLOSED',
    );
  });
});

describe('a review of an activist', () => {
  const begun = async (activistOn: string): Promise<string> => {
    const { developmentId } = await world.caller.get(secretary, 'development.begin', {
      ...over,
      actKey: 'calendar-activist',
      name: '申请甲',
      postKind: 'research',
      ageBasis: 'application',
      appliedOn: '2025-01-10',
      activistOn,
    });
    return developmentId;
  };
  const reviews = async (year: number) =>
    (await yearOf(secretary, year)).entries.filter(({ step }) => step === 'cultivation');

  it('is put on a day of its half year, and the next one is another', async () => {
    const developmentId = await begun('2026-06-15');
    const key = `step:${developmentId}:cultivation:notAfter:2026-12-15`;
    expect(await reviews(2026)).toMatchObject([
      { key, on: '2026-12-15', between: { from: '2026-06-15', until: '2026-12-15' } },
    ]);
    expect(await plan(key, '2026-12-16')).toBe('CALENDAR.OUTSIDE');
    expect(await plan(key, '2026-12-01')).toBe('ok');
    expect(await reviews(2026)).toMatchObject([{ key, on: '2026-12-01', movedFrom: '2026-12-15' }]);
    const { version } = await world.caller.get(secretary, 'development.get', { developmentId });
    await world.caller.get(secretary, 'development.review', {
      developmentId,
      version,
      on: '2026-11-20',
      personIds: [`${branch._id}-a`],
    });
    expect(await reviews(2026)).toEqual([]);
    const [next] = await reviews(2027);
    expect([next?.on, next?.movedFrom]).toEqual(['2027-05-20', undefined]);
  });

  it('may be put forward into the year before, and back', async () => {
    const key = `step:${await begun('2026-08-20')}:cultivation:notAfter:2027-02-20`;
    expect(await reviews(2026)).toEqual([]);
    for (const on of ['2026-12-20', '2026-12-21']) {
      expect(await plan(key, on)).toBe('ok');
      expect(await reviews(2026)).toMatchObject([{ on, movedFrom: '2027-02-20' }]);
      expect(await reviews(2027)).toEqual([]);
    }
    expect(await plan(key)).toBe('ok');
    expect(await reviews(2026)).toEqual([]);
    expect(await reviews(2027)).toMatchObject([{ on: '2027-02-20' }]);
  });
});

it.each([
  ['duesToAssess:2026', '2026-01-15', 'ok'],
  ['duesToAssess:2026', '2026-02-01', 'CALENDAR.OUTSIDE'],
  ['duesToPublish:2026', '2026-12-10', 'ok'],
  ['duesToPublish:2026', '2027-01-01', 'CALENDAR.OUTSIDE'],
])('of dues, %s on %s: %s', async (key, on, code) => {
  await world.caller.get(secretary, 'dues.arrange', { ...over, day: 10 });
  expect(await plan(key, on)).toBe(code);
});

it('names who is on the way into the Party to the branch’s keepers, and to nobody else of it', async () => {
  await world.caller.get(secretary, 'development.begin', {
    ...over,
    actKey: 'calendar-begin',
    name: '申请甲',
    postKind: 'research',
    ageBasis: 'application',
    appliedOn: '2026-11-02',
  });
  const steps = async (openid: string) =>
    (await yearOf(openid)).entries.filter(({ code }) => code === 'step');
  expect(await steps(secretary)).toMatchObject([
    { on: '2026-12-02', name: '申请甲', reckoning: { side: 'notAfter', from: { day: '2026-11-02' } } },
  ]);
  await world.caller.get(secretary, 'role.grant', {
    ...over,
    memberId: `${branch._id}-c`,
    role: 'committeeMember',
  });
  const [seen] = await steps(people.secondMember);
  expect(seen?.on).toBe('2026-12-02');
  expect([seen?.name, seen?.aboutId]).toEqual([undefined, undefined]);
});

it('is printed on one page that names nobody, neither on the way into the Party nor who took it out', async () => {
  await world.caller.get(secretary, 'development.begin', {
    ...over,
    actKey: 'calendar-begin',
    name: '申请甲',
    postKind: 'research',
    ageBasis: 'application',
    appliedOn: '2026-11-02',
  });
  const which = { set: 'calendarYear', aboutId: branch._id, year: 2026 } as const;
  const { papers } = await world.caller.get(secretary, 'paper.set', which);
  expect(papers).toMatchObject([{ key: 'workCalendar', missing: [] }]);
  const { taken, blocks } = await world.caller.get(secretary, 'paper.print', {
    ...which,
    key: 'workCalendar',
  });
  const [table] = blocks.filter(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows.map((row) => row.length)).toEqual([3, 3, 3, 3]);
  expect(table.rows[3]?.[2]?.text).toMatch(/^12月\n2日 党员发展：.+\n31日前 /);
  expect(JSON.stringify([taken, blocks])).not.toMatch(/申请甲|党员a/);
  for (const openid of [member, people.sisterSecretary, people.town])
    expect(await world.caller.codeOf(openid, 'paper.set', which)).toBe('ACCESS_DENIED');
});

it('of a temporary branch has meetings only, and says why', async () => {
  await world.caller.get(secretary, 'dues.arrange', { ...over, day: 10 });
  await world.caller.get(people.town, 'organization.setTemporary', { ...over, temporary: true });
  const { temporary, entries } = await yearOf();
  expect(temporary?.rule).toBe('temporaryBranch');
  expect(entries.every(({ code }) => code === 'meeting')).toBe(true);
});
