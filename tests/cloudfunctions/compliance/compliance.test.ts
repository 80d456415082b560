import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, sister } from '../../support/district';
import { named } from '../../../cloudfunctions/domain/membership/naming';

/** What branches owe, on the cloud: live for a branch, rolled up for those above, told to its keepers. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const tick = () => world.cloud.runTimer('jobs');

async function hold(secretary: string, organizationId: string): Promise<void> {
  const startsAt = world.cloud.now();
  const { activityId } = await world.caller.get(secretary, 'activity.publish', {
    organizationId,
    actKey: `held-${startsAt}`,
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt,
    endsAt: startsAt + 60 * minute,
    place: '活动室',
    itemIds: [],
  });
  await world.caller.get(secretary, 'activity.close', { activityId, nobodyCame: true });
}

const states = async (organizationId = branch._id, openid: string = people.secretary) => {
  const { duties, overdue } = await world.caller.get(openid, 'compliance.branch', { organizationId });
  return {
    ...Object.fromEntries(duties.map(({ kind, state }) => [kind, state])),
    overdue: overdue.map(({ kind }) => kind),
  };
};

const overview = async (organizationId: string, month = '2026-11') => {
  const { reply, databaseRequests } = await world.caller.ask(people.district, 'compliance.overview', {
    organizationId,
    month,
  });
  if (!reply.ok) throw new Error(reply.error.code);
  const rows = reply.data.rows.map(({ id, branches, red, amber, lacks }) => [
    id,
    branches,
    red,
    amber,
    lacks.themeDay ?? 0,
  ]);
  return { rows, databaseRequests };
};

const reminders = async (openid: string = people.sisterSecretary) =>
  (await world.caller.get(openid, 'message.inbox', {})).notices.filter(({ kind }) => kind === 'supervision');

it('a branch of three owes what the articles ask of it; holding it shows at once', async () => {
  expect(await states()).toEqual({
    generalMeeting: 'open',
    committeeMeeting: 'exempt',
    groupMeeting: 'exempt',
    partyLecture: 'open',
    themeDay: 'soon',
    organizationalLife: 'open',
    democraticReview: 'open',
    overdue: [],
  });
  await hold(people.secretary, branch._id);
  expect(await states()).toMatchObject({ themeDay: 'done' });
});

it('those above see it by branch and town in two requests; closing shows with the next tick', async () => {
  await tick();
  expect((await overview(district._id)).rows).toEqual([
    ['north', 2, 0, 2, 2],
    ['south', 1, 0, 1, 1],
  ]);
  await hold(people.secretary, branch._id);
  world.cloud.advance(minute);
  await tick();
  // The rules are read once a minute by each instance.
  await overview(north._id);
  const { rows, databaseRequests } = await overview(north._id);
  expect(rows.sort()).toEqual([
    [branch._id, 1, 0, 0, 0],
    [sister._id, 1, 0, 1, 1],
  ]);
  // Who asks and about what, and what lies below with what is known of it.
  expect(databaseRequests).toBe(2);
});

it('at the turn of the month what is missing is overdue, and the month that is past stays as it was', async () => {
  await tick();
  await hold(people.secretary, branch._id);
  world.cloud.setNow(Date.UTC(2026, 10, 30, 16, 1));
  await tick();
  expect(await states()).toMatchObject({ themeDay: 'open', overdue: [] });
  expect(await states(sister._id, people.sisterSecretary)).toMatchObject({ overdue: ['themeDay'] });
  expect((await overview(north._id, '2026-12')).rows.sort()).toEqual([
    [branch._id, 1, 0, 0, 1],
    [sister._id, 1, 1, 0, 1],
  ]);
  expect((await overview(north._id)).rows.sort()).toEqual([
    [branch._id, 1, 0, 0, 0],
    [sister._id, 1, 1, 0, 1],
  ]);
});

it('reminds the keepers a week before, a day before and afterwards, once each', async () => {
  world.cloud.setNow(noon - day);
  await tick();
  expect(await reminders()).toEqual([]);
  for (const days of [0, 1, 6, 7]) {
    world.cloud.setNow(noon + days * day);
    await Promise.all([tick(), tick()]);
  }
  world.cloud.setNow(noon + 9 * day);
  await tick();
  const told = (await reminders()).map(({ id }) => id.replace(`duties:${sister._id}:`, ''));
  expect(told.sort()).toEqual(['2026-11-30:1', '2026-11-30:7', '2026-11-30:over']);
  expect(await reminders(people.sisterMember)).toEqual([]);
});

it('follows the branch as its people come and go', async () => {
  await tick();
  const more = ['e', 'f', 'g', 'h'].map((letter) => ({
    _id: `${branch._id}-${letter}`,
    ...named(`党员${letter}`),
    status: 'full',
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
  }));
  await world.cloud.importDocuments('members', more);
  const committee = async () => {
    const { duties } = await world.caller.get(people.secretary, 'compliance.branch', {
      organizationId: branch._id,
    });
    const duty = duties.find(({ kind }) => kind === 'committeeMeeting');
    return duty?.exempt ?? duty?.state;
  };
  expect(await committee()).toBe('FROM_NEXT_PERIOD');
  world.cloud.setNow(Date.UTC(2026, 11, 1));
  await tick();
  expect(await committee()).toBe('open');
  world.cloud.setNow(Date.UTC(2026, 11, 10));
  const input = { memberId: more[0]?._id ?? '', on: '2026-12-09', reason: '转往外地' };
  await world.caller.get(people.secretary, 'member.leave', input);
  expect(await committee()).toBe('NO_COMMITTEE');
  // November, too, is remembered as it was judged then.
  const { rows } = await world.caller.get(people.secretary, 'compliance.year', {
    organizationId: branch._id,
    year: 2026,
  });
  const periods = rows.find(({ kind }) => kind === 'committeeMeeting')?.periods.map(({ state }) => state);
  expect(periods).toEqual([...Array<string>(10).fill('unknown'), 'exempt', 'exempt']);
});

it('shows a year at a glance, with what no rule asks for beside it', async () => {
  await tick();
  await hold(people.secretary, branch._id);
  const { rows, others } = await world.caller.get(people.secretary, 'compliance.year', {
    organizationId: branch._id,
    year: 2026,
  });
  const row = (kind: string) => rows.find((one) => one.kind === kind);
  expect(
    row('themeDay')
      ?.periods.slice(-2)
      .map(({ state, held }) => [state, held]),
  ).toEqual([
    ['done', 1],
    ['future', 0],
  ]);
  expect(row('partyLecture')).toMatchObject({ practice: true, periods: { length: 4 } });
  expect(row('organizationalLife')?.periods).toMatchObject([{ state: 'open', period: '2026' }]);
  expect(others).toEqual([{ kind: 'training', held: 0 }]);
});

it('is a matter of branches, and of those who see them', async () => {
  const ask = (openid: string, organizationId: string) =>
    world.caller.codeOf(openid, 'compliance.branch', { organizationId });
  expect(await ask(people.town, north._id)).toBe('COMPLIANCE.NOT_A_BRANCH');
  expect(await ask(people.town, branch._id)).toBe('ok');
  expect(await ask(people.member, branch._id)).toBe('ACCESS_DENIED');
});

it('a committee meeting below its quorum is held and fulfils nothing, and says why', async () => {
  // Seven full members have a committee.
  const more = ['e', 'f', 'g', 'h', 'i'].map((letter) => ({
    ...named(`党员${letter}`),
    _id: `north-b1-${letter}`,
    status: 'full' as const,
    state: 'active' as const,
    organizationId: branch._id,
    orgPath: branch.path,
  }));
  await world.cloud.importDocuments('members', more);
  await world.caller.get(people.secretary, 'organization.setCommittee', {
    organizationId: branch._id,
    termEndsOn: null,
    posts: [
      { post: 'secretary', memberId: 'north-b1-a', from: '2026-01-01' },
      { post: 'organizationOfficer', memberId: 'north-b1-b', from: '2026-01-01' },
      { post: 'publicityOfficer', memberId: 'north-b1-c', from: '2026-01-01' },
    ],
  });
  const meet = async (came: string[]) => {
    const startsAt = world.cloud.now();
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey: `committee-${startsAt}`,
      kinds: ['committeeMeeting'],
      title: '支委会',
      details: { committeeMeeting: { topic: '研究', chairId: 'north-b1-a' } },
      startsAt,
      endsAt: startsAt + 60 * minute,
      place: '活动室',
      itemIds: [],
    });
    const { codes } = await world.caller.get(people.secretary, 'attendance.showCode', { activityId });
    for (const openid of came) {
      await world.caller.get(openid, 'attendance.checkIn', { activityId, code: codes[0]?.digits ?? '' });
    }
    await world.caller.get(people.secretary, 'activity.close', { activityId });
    world.cloud.advance(minute);
    const { lines } = await world.caller.get(people.secretary, 'ledger.year', {
      organizationId: branch._id,
      year: 2026,
    });
    return lines.find((line) => line.activityId === activityId)?.quorum;
  };
  const duty = async () => {
    const of = { organizationId: branch._id };
    const { duties } = await world.caller.get(people.secretary, 'compliance.branch', of);
    const { rows } = await world.caller.get(people.secretary, 'compliance.year', { ...of, year: 2026 });
    const isIt = ({ kind }: { kind: string }) => kind === 'committeeMeeting';
    const november = rows.find(isIt)?.periods.find(({ period }) => period === '2026-11');
    return [duties.find(isIt), november].map((one) => [one?.held, one?.withoutQuorum, one?.state]);
  };
  expect(await meet([people.secretary])).toBe(false);
  expect(await duty()).toEqual([
    [0, 1, 'soon'],
    [0, 1, 'soon'],
  ]);
  // Two of three are half of them at least; 支部工作条例第十二条.
  expect(await meet([people.secretary, people.member])).toBe(true);
  expect(await duty()).toEqual([
    [1, 1, 'done'],
    [1, 1, 'done'],
  ]);
});

it('a group that met and was closed stands for no other', async () => {
  const groups = ['g1', 'g2', 'g3'].map((_id) => ({
    _id,
    kind: 'group',
    name: `党小组${_id}`,
    parentId: branch._id,
    path: `${branch.path}${_id}/`,
  }));
  await world.cloud.importDocuments('organizations', groups);
  await tick();
  const met = { held: 2, expected: 3, present: 3, byGroup: { g1: 1, g3: 1 } };
  await world.cloud.importDocuments('branchMonths', [
    {
      _id: `${branch._id}:2026-11`,
      organizationId: branch._id,
      month: '2026-11',
      kinds: { groupMeeting: met },
    },
  ]);
  const close = { organizationId: 'g3', reason: '人数减少' };
  expect(await world.caller.codeOf(people.admin, 'organization.close', close)).toBe('ok');
  const of = { organizationId: branch._id };
  const { duties } = await world.caller.get(people.secretary, 'compliance.branch', of);
  const { rows } = await world.caller.get(people.secretary, 'compliance.year', { ...of, year: 2026 });
  const isIt = ({ kind }: { kind: string }) => kind === 'groupMeeting';
  const november = rows.find(isIt)?.periods.find(({ period }) => period === '2026-11');
  expect([duties.find(isIt), november].map((one) => [one?.times, one?.held, one?.state])).toEqual([
    [2, 1, 'soon'],
    [2, 1, 'soon'],
  ]);
});

describe('a month that is past', () => {
  const at = (month: string, date: number) =>
    Date.parse(`${month}-${String(date).padStart(2, '0')}T06:00:00Z`);
  const tickAt = async (month: string, date: number) => {
    world.cloud.setNow(at(month, date));
    await tick();
  };
  const held = (month: string, kinds: string[]) =>
    world.cloud.importDocuments(
      'branchMonths',
      [
        {
          _id: `${branch._id}:${month}`,
          organizationId: branch._id,
          month,
          kinds: Object.fromEntries(kinds.map((kind) => [kind, { held: 1, expected: 4, present: 4 }])),
        },
      ],
      { over: true },
    );
  const seen = async (month: string) => {
    const of = { organizationId: north._id, month };
    const { rows } = await world.caller.get(people.district, 'compliance.overview', of);
    const row = rows.find(({ id }) => id === branch._id);
    return [row?.red, row?.amber, Object.keys(row?.lacks ?? {}).sort()];
  };
  const quarters = ['generalMeeting', 'partyLecture'];
  const years = ['democraticReview', 'organizationalLife'];

  it.each([
    ['everything in the last month', ['themeDay', ...quarters, ...years], [0, 0, []]],
    ['what is owed of the month alone', ['themeDay'], [1, 0, [...years, ...quarters].sort()]],
    ['all but the theme day', [...quarters, ...years], [1, 0, ['themeDay']]],
  ])('tells of what ended with it: in December was held %s', async (_, kinds, december) => {
    for (const month of ['2026-10', '2026-11']) {
      await tickAt(month, 20);
      await held(month, ['themeDay']);
    }
    await tickAt('2026-12', 5);
    await held('2026-12', kinds);
    for (const [month, date] of [
      ['2026-12', 28],
      ['2027-01', 10],
      ['2027-02', 10],
      ['2027-03', 10],
    ] as const) {
      await tickAt(month, date);
      expect([await seen('2026-10'), await seen('2026-11')]).toEqual([
        [0, 0, []],
        [0, 0, []],
      ]);
      if (month > '2026-12') expect(await seen('2026-12')).toEqual(december);
    }
  });

  it('within a year tells of its quarter with the quarter’s last month', async () => {
    for (const month of ['2027-04', '2027-05', '2027-06']) {
      await tickAt(month, 20);
      await held(month, month === '2027-06' ? ['themeDay', 'generalMeeting'] : ['themeDay']);
    }
    await tickAt('2027-07', 10);
    expect(await Promise.all(['2027-04', '2027-05', '2027-06'].map(seen))).toEqual([
      [0, 0, []],
      [0, 0, []],
      [1, 0, ['partyLecture']],
    ]);
  });

  it('says in February what January said of the year before', async () => {
    await tickAt('2026-12', 5);
    await held('2026-10', [...quarters, 'organizationalLife']);
    await held('2026-12', ['themeDay']);
    await tickAt('2026-12', 28);
    const overdue = () =>
      (
        world.cloud.documents('branchChecks') as { _id: string; overdue: { kind: string; held: number }[] }[]
      ).flatMap((one) => (one._id === `${branch._id}:2027-01` ? one.overdue : []));
    for (const month of ['2027-01', '2027-02']) {
      await tickAt(month, 10);
      expect(overdue().map(({ kind, held: times }) => [kind, times])).toEqual([['democraticReview', 0]]);
    }
  });

  // The second time the timer sees it only with the next round of all branches.
  it.each([1, 90])('takes in what is closed months later, seen %i minutes after', async (minutes) => {
    await tick();
    const startsAt = world.cloud.now();
    const { activityId } = await world.caller.get(people.secretary, 'activity.publish', {
      organizationId: branch._id,
      actKey: 'closed-late',
      kinds: ['themeDay'],
      title: '主题党日',
      startsAt,
      endsAt: startsAt + 60 * minute,
      place: '活动室',
      itemIds: [],
    });
    await tickAt('2026-12', 10);
    await tickAt('2027-02', 10);
    expect(await seen('2026-11')).toEqual([1, 0, ['themeDay']]);
    await world.caller.get(people.secretary, 'activity.close', { activityId, nobodyCame: true });
    world.cloud.advance(minutes * minute);
    await tick();
    expect(await seen('2026-11')).toEqual([0, 0, []]);
  });
});
