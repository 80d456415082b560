import { named } from '../../../cloudfunctions/domain/membership/naming';
import type { MemberRecord } from '../../../cloudfunctions/domain/membership/model';
import type { BranchStandingRecord } from '../../../cloudfunctions/domain/checkup/model';
import type { DevelopmentRecord } from '../../../cloudfunctions/domain/development/model';
import { monthsFrom } from '../../../cloudfunctions/kernel/clock';
import { tickUntilIdle } from '../../../scripts/timer';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, organizations, people, sister } from '../../support/district';

/** What is open of a branch, on the cloud: live for the branch, rolled up for those above, and told to it on request. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const quiet = () => tickUntilIdle(world.cloud);
const put = (collection: string, documents: { _id: string }[]) =>
  world.cloud.importDocuments(collection, documents, { over: true });
const change = (id: string, more: object) =>
  put('organizations', [{ ...organizations.find(({ _id }) => _id === id), ...more, _id: id }]);

const checkup = async (organizationId = branch._id, openid: string = people.secretary) =>
  (await world.caller.get(openid, 'checkup.branch', { organizationId })).matters;

/** Each matter's colour. */
const lights = async (organizationId = branch._id, openid: string = people.secretary) =>
  Object.fromEntries((await checkup(organizationId, openid)).map(({ matter, light }) => [matter, light]));

const codesOf = async (matter: string, organizationId = branch._id, openid: string = people.secretary) =>
  (await checkup(organizationId, openid))
    .filter((one) => one.matter === matter)
    .flatMap(({ items }) => items.map(({ code, light, kind }) => [code, light, ...(kind ? [kind] : [])]));

const below = async (organizationId: string, openid: string = people.district, month = '2026-11') => {
  const { reply, databaseRequests } = await world.caller.ask(openid, 'compliance.overview', {
    organizationId,
    month,
  });
  if (!reply.ok) throw new Error(reply.error.code);
  return { ...reply.data, databaseRequests };
};

const assess = (memberId: string, paid: string[]) =>
  Promise.all([
    put('duesAssessments', [
      {
        _id: `assessed-${memberId}`,
        memberId,
        organizationId: branch._id,
        year: 2026,
        from: '2026-01',
        until: '2026-12',
        category: 'noIncome',
        at: 0,
      } as { _id: string },
    ]),
    put(
      'duesPayments',
      paid.map(
        (month) =>
          ({
            _id: `paid-${memberId}-${month}`,
            memberId,
            organizationId: branch._id,
            month,
            stands: true,
            receivedOn: `${month}-10`,
            receivedMonth: month,
          }) as { _id: string },
      ),
    ),
  ]);

const applicant = (more: Partial<DevelopmentRecord> = {}): DevelopmentRecord => ({
  _id: 'applicant',
  ...named('申小明'),
  organizationId: branch._id,
  orgPath: branch.path,
  organizationName: branch.name,
  postKind: 'worker',
  state: 'open',
  stage: 'applicant',
  steps: { application: { on: '2026-10-01', outcome: 'done' } },
  reviews: [],
  corrections: [],
  redone: [],
  closedAt: null,
  version: 1,
  begunAt: noon,
  begunBy: '党员a',
  ...more,
});

async function hold(organizationId: string, openid: string): Promise<void> {
  const startsAt = world.cloud.now();
  const { activityId } = await world.caller.get(openid, 'activity.publish', {
    organizationId,
    actKey: `held-${startsAt}`,
    kinds: ['themeDay'],
    title: '主题党日',
    startsAt,
    endsAt: startsAt + 60 * minute,
    place: '活动室',
    itemIds: [],
  });
  await world.caller.get(openid, 'activity.close', { activityId, nobodyCame: true });
}

it('looks at six matters of a branch; what nobody keeps here is not judged', async () => {
  expect(await lights()).toEqual({
    meetings: 'green',
    // A week before the end of the month.
    themeDay: 'amber',
    dues: 'none',
    election: 'none',
    development: 'none',
    education: 'none',
  });
  const [, themeDay] = await checkup();
  expect(themeDay?.items).toMatchObject([
    { code: 'meeting', kind: 'themeDay', count: 1, dueOn: '2026-11-30', citation: { rule: 'themeDays' } },
  ]);
});

it('says why, by which rule, and answers what is done at once', async () => {
  // Five months are a reminder of ours; from six on an article has the branch meeting decide.
  await assess('north-b1-b', monthsFrom('2026-01', '2026-04'));
  await change(branch._id, { termEndsOn: '2026-11-22' });
  await put('developments', [applicant()]);
  expect(await lights()).toMatchObject({ dues: 'red', election: 'red', development: 'red' });
  const rules = async () =>
    (await checkup())
      .flatMap(({ items }) =>
        items.flatMap(({ light, citation, practice = false }) =>
          light === 'red' && citation ? [`${citation.rule}${practice ? ', practice' : ''}`] : [],
        ),
      )
      .sort();
  expect(await rules()).toEqual(['duesUnpaidMonths', 'electionDue', 'talkWithin']);
  await assess('north-b1-b', monthsFrom('2026-01', '2026-05'));
  expect(await rules()).toEqual(['duesMonthly, practice', 'electionDue', 'talkWithin']);
  await assess('north-b1-b', monthsFrom('2026-01', '2026-11'));
  await change(branch._id, { termEndsOn: '2029-11-22' });
  await put('developments', [
    applicant({ steps: { ...applicant().steps, talk: { on: '2026-10-20', outcome: 'done' } } }),
  ]);
  await hold(branch._id, people.secretary);
  expect(await lights()).toMatchObject({
    themeDay: 'green',
    dues: 'amber',
    election: 'green',
    development: 'green',
  });
  // The other three are still to be assessed.
  expect(await codesOf('dues')).toEqual([['duesToAssess', 'amber']]);
});

it('asks of a temporary branch no dues, no election and no admissions', async () => {
  await change(branch._id, { temporary: true, termEndsOn: '2020-01-01' });
  await assess('north-b1-b', []);
  await put('developments', [applicant()]);
  for (const matter of ['dues', 'election', 'development'])
    expect(await codesOf(matter)).toEqual([['temporary', 'none']]);
  expect(await lights()).toMatchObject({ themeDay: 'amber', dues: 'none' });
});

it('blames a new branch for no month before it was there', async () => {
  world.cloud.setNow(Date.UTC(2026, 11, 3));
  await change(branch._id, { createdAt: Date.UTC(2026, 11, 2) });
  expect((await lights()).themeDay).toBe('green');
  world.cloud.setNow(Date.UTC(2026, 11, 29));
  await quiet();
  // It was not there when the month began: its theme days begin with January.
  expect(await codesOf('themeDay')).toEqual([]);
  world.cloud.setNow(Date.UTC(2027, 0, 2));
  expect((await lights()).themeDay).toBe('green');
});

it('asks a committee meeting of a branch that has a committee only', async () => {
  const kinds = async () => (await codesOf('meetings')).map(([, , kind]) => kind);
  world.cloud.setNow(Date.UTC(2026, 11, 29));
  expect(await kinds()).not.toContain('committeeMeeting');
  const more = ['e', 'f', 'g', 'h'].map((letter): MemberRecord => ({
    _id: `${branch._id}-${letter}`,
    ...named(`党员${letter}`),
    status: 'full',
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
  }));
  await world.cloud.importDocuments('members', more);
  expect(await kinds()).toContain('committeeMeeting');
});

it('takes over what was merged into it, and what was merged has no check-up', async () => {
  await put('duesAssessments', [
    {
      _id: 'assessed-there',
      memberId: 'north-b2-b',
      organizationId: sister._id,
      year: 2026,
      from: '2026-01',
      until: '2026-12',
      category: 'noIncome',
      at: 0,
    } as { _id: string },
  ]);
  await world.caller.get(people.town, 'organization.merge', {
    organizationId: sister._id,
    intoId: branch._id,
  });
  await quiet();
  expect(await codesOf('dues')).toContainEqual(['duesUnpaid', 'red']);
  expect(await world.caller.codeOf(people.town, 'checkup.branch', { organizationId: sister._id })).toBe(
    'ORGANIZATION.CLOSED',
  );
});

it('asks nothing while a development rests', async () => {
  await put('developments', [applicant({ state: 'paused' })]);
  expect(await codesOf('development')).toEqual([]);
  expect((await lights()).development).toBe('green');
});

it('tells hours in December, and those above figures only', async () => {
  world.cloud.setNow(Date.UTC(2026, 11, 1));
  await put('learnerYears', [
    {
      _id: 'north-b1-b:2026',
      personId: 'north-b1-b',
      year: 2026,
      hours: { lecture: 32 },
      touchedAt: 0,
      dueAt: null,
    } as { _id: string },
  ]);
  const [education] = (await checkup()).slice(-1);
  expect(education?.items.map(({ code, count, of }) => [code, count, of])).toEqual([
    ['hours', 3, undefined],
    ['trained', 1, 4],
  ]);
  expect(JSON.stringify(await checkup(branch._id, people.town))).not.toMatch(/党员[a-d]/);
});

describe('those above', () => {
  it('see by what is due whom to help, with reason and day, and figures by matter further up', async () => {
    await change(sister._id, { termEndsOn: '2026-11-01' });
    await quiet();
    const town = await below(north._id, people.town);
    expect(
      town.rows.map(({ id, help }) => [id, help?.red, help?.amber, help?.items?.map(({ code }) => code)]),
    ).toEqual([
      [sister._id, 1, 1 - 1, ['term', 'meeting']],
      [branch._id, 0, 1, ['meeting']],
    ]);
    const all = await below(district._id);
    expect(all.rows.map(({ id, help }) => [id, help])).toEqual([
      ['north', { branches: 2, red: 1, amber: 1, matters: { themeDay: 2, election: 1 } }],
      ['south', { branches: 1, red: 0, amber: 1, matters: { themeDay: 1 } }],
    ]);
    expect(all.asOf).toBe(noon);
    // Of months that are over only what was held in them.
    expect((await below(north._id, people.town, '2026-10')).asOf).toBeUndefined();
  });

  it('see at the next tick that a meeting was held', async () => {
    await quiet();
    await hold(branch._id, people.secretary);
    world.cloud.advance(minute);
    await world.cloud.runTimer('jobs');
    const { rows } = await below(north._id, people.town);
    expect(rows.find(({ id }) => id === branch._id)?.help?.items).toEqual([]);
  });

  it('see the right colours the day after midnight without the timer, and as of when', async () => {
    await assess('north-b1-b', monthsFrom('2026-01', '2026-06'));
    await change(branch._id, { termEndsOn: '2026-11-30' });
    await put('developments', [applicant({ steps: { application: { on: '2026-10-31', outcome: 'done' } } })]);
    world.cloud.setNow(Date.UTC(2026, 10, 30, 15, 30));
    await quiet();
    const before = world.cloud.now();
    const reds = async (month: string) => {
      const { rows, asOf } = await below(north._id, people.town, month);
      const items = rows.find(({ id }) => id === branch._id)?.help?.items ?? [];
      return { red: items.filter(({ light }) => light === 'red').map(({ code }) => code), asOf };
    };
    expect((await reds('2026-11')).red).toEqual([]);
    world.cloud.setNow(before + 45 * minute);
    const { red, asOf } = await reds('2026-12');
    expect(red.sort()).toEqual(['developmentStep', 'duesUnpaid', 'meeting', 'term']);
    expect(asOf).toBe(Date.UTC(2026, 10, 30, 15, 30));
    // The branch's own page says the same.
    const live = (await checkup()).flatMap(({ items }) => items.filter(({ light }) => light === 'red'));
    expect(live.map(({ code }) => code).sort()).toEqual(red);
    await quiet();
    expect((await reds('2026-12')).red.sort()).toEqual(red);
  });

  it('have what was written anew once a day and every few hours, and nothing is written twice', async () => {
    await quiet();
    const written = () => world.cloud.documents('branchStandings') as BranchStandingRecord[];
    const first = written();
    expect(first.map(({ at }) => at)).toEqual([noon, noon, noon]);
    world.cloud.advance(4 * 60 * minute);
    await quiet();
    expect(written().map(({ items }) => items)).toEqual(first.map(({ items }) => items));
    expect(written().every(({ at }) => at > noon)).toBe(true);
  });

  it('a killed round goes on, and comes to the same', async () => {
    await quiet();
    const standings = () =>
      (world.cloud.documents('branchStandings') as BranchStandingRecord[])
        .map(({ _id, items }) => [_id, items])
        .sort();
    const whole = standings();
    await renew(world);
    for (const kill of ['before', 'after'] as const) {
      const fault = world.cloud.database.injectFault({ collection: 'branchStandings', times: 1, kill });
      await world.cloud.runTimer('jobs').catch(() => undefined);
      expect(fault.struck).toBe(1);
      // Whoever was killed holds the round for a minute and a half.
      world.cloud.advance(2 * minute);
    }
    world.cloud.database.clearFaults();
    world.cloud.setNow(noon + 5 * minute);
    await quiet();
    expect(standings()).toEqual(whole);
  });

  it('may ask the secretary once a day, whoever asks; double sendings are one', async () => {
    const contact = (openid: string, organizationId = branch._id) =>
      world.caller.get(openid, 'checkup.contact', { organizationId });
    const [one, other] = await Promise.all([contact(people.town), contact(people.town)]);
    expect(one).toEqual({ toldAt: noon, secretaries: ['党员a'] });
    expect(other).toEqual(one);
    world.cloud.advance(minute);
    expect((await contact(people.district)).toldAt).toBe(noon);
    const told = async () =>
      (await world.caller.get(people.secretary, 'message.inbox', {})).notices.filter(({ link }) =>
        link.startsWith('/checkup/branch'),
      );
    expect(await told()).toHaveLength(1);
    const audited = world.cloud
      .documents('audits')
      .filter((line) => (line as unknown as { action: string }).action === 'checkup.contact');
    expect(audited).toHaveLength(1);
    world.cloud.advance(day);
    await contact(people.town);
    expect(await told()).toHaveLength(2);
  });

  it('disturb nobody where nothing is open, and no branch that is not theirs', async () => {
    await hold(branch._id, people.secretary);
    const code = (openid: string, organizationId: string) =>
      world.caller.codeOf(openid, 'checkup.contact', { organizationId });
    expect(await code(people.town, branch._id)).toBe('CHECKUP.NOTHING_OPEN');
    expect(await code(people.town, north._id)).toBe('CHECKUP.NOT_A_BRANCH');
    expect(await code(people.town, 'south-b1')).toBe('ACCESS_DENIED');
    expect(await code(people.secretary, branch._id)).toBe('ACCESS_DENIED');
  });
});

it('no photo, note, feedback, reading, binding or use of the app changes anything in the answer', async () => {
  await hold(branch._id, people.secretary);
  await assess('north-b1-b', monthsFrom('2026-01', '2026-06'));
  await put('developments', [applicant()]);
  world.cloud.setNow(Date.UTC(2026, 10, 30));
  await quiet();
  const said = async () =>
    JSON.stringify([await checkup(branch._id, people.town), (await below(north._id, people.town)).rows]);
  const before = await said();
  const activity = world.cloud.documents('activities')[0] as { _id: string };
  const attendances = ['a', 'b', 'c'].map((letter) => `${branch._id}-${letter}`);
  await put('activities', [
    { ...activity, attachments: [{ id: 'x' }], hints: '提示', note: '心得' } as { _id: string },
  ]);
  await put('minutes', [
    {
      _id: `${activity._id}:themeDay`,
      activityId: activity._id,
      organizationId: branch._id,
      kind: 'themeDay',
      photos: ['cloud://photo-1', 'cloud://photo-2'],
      content: { summary: '很长的小结', speeches: [], agenda: [], resolutions: [] },
    } as { _id: string },
  ]);
  await put('feedbacks', [
    {
      _id: `${branch._id}:2026-11`,
      organizationId: branch._id,
      summary: '做得很好',
      done: 3,
      required: 3,
    } as {
      _id: string;
    },
  ]);
  await put(
    'readings',
    attendances.map((id) => ({ _id: `read-${id}`, memberId: id }) as { _id: string }),
  );
  await put(
    'consents',
    attendances.map((id) => ({ _id: `consent-${id}`, memberId: id }) as { _id: string }),
  );
  // Nobody of the branch but its secretary uses the app any more; who looked when is older.
  const accounts = world.cloud.documents('accounts') as { _id: string; memberId?: string }[];
  await put(
    'accounts',
    accounts.map((one) =>
      one.memberId?.startsWith(branch._id) && one._id !== people.secretary
        ? { _id: one._id, name: '没有绑定', grants: [] }
        : { ...one, seenAt: 1 },
    ),
  );
  await put('inboxStates', [{ _id: people.secretary, readUntil: 1, read: [] } as { _id: string }]);
  world.cloud.advance(5 * 60 * minute);
  await quiet();
  expect(await said()).toBe(before);
});

it('asks the database as often however many there are', async () => {
  const requests = async (openid: string, organizationId: string) => {
    // What an instance remembers for a minute is read first.
    await world.caller.ask(openid, 'checkup.branch', { organizationId });
    const { databaseRequests } = await world.caller.ask(openid, 'checkup.branch', { organizationId });
    return databaseRequests;
  };
  await put('developments', [applicant()]);
  await assess('north-b1-b', []);
  await quiet();
  const [own, town, all] = [
    await requests(people.secretary, branch._id),
    (await below(north._id)).databaseRequests,
    (await below(district._id)).databaseRequests,
  ];
  const more = Array.from({ length: 60 }, (_, index): MemberRecord => ({
    _id: `${branch._id}-more${index}`,
    ...named(`党员${index}`),
    status: 'full',
    state: 'active',
    organizationId: branch._id,
    orgPath: branch.path,
  }));
  await world.cloud.importDocuments('members', more);
  await put(
    'developments',
    more.slice(0, 9).map(({ _id }) => applicant({ _id })),
  );
  await put(
    'organizations',
    Array.from({ length: 150 }, (_, index) => ({
      ...branch,
      _id: `north-more${index}`,
      name: `支部${index}`,
      path: `${north.path}north-more${index}/`,
    })),
  );
  await Promise.all(more.slice(0, 20).map(({ _id }) => assess(_id, ['2026-01'])));
  world.cloud.advance(5 * 60 * minute);
  await quiet();
  expect(await requests(people.secretary, branch._id)).toBe(own);
  await below(north._id);
  expect((await below(north._id)).rows).toHaveLength(152);
  expect((await below(north._id)).databaseRequests).toBe(town);
  expect((await below(district._id)).databaseRequests).toBe(all);
  expect([own, town, all]).toEqual([4, 2, 2]);
});
