import type { Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people } from '../../support/district';
import { sentTwice } from '../../support/sent-twice';

/** The district lays rules down: two people for a number, from a day to come, taken back, never erased. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
afterAll(() => world.cloud.close());

/** Each test begins days after the last: what an instance remembers of the one before is over. */
let tests = 0;
beforeEach(async () => {
  await renew(world);
  tests += 5;
  world.cloud.setNow(noon + tests * day);
  today = new Date(noon + tests * day).toISOString().slice(0, 10);
  tomorrow = new Date(noon + (tests + 1) * day).toISOString().slice(0, 10);
});
let today = '';
let tomorrow = '';

const over = { organizationId: district._id };
type Change = Input<'rule.propose'>['change'];

let keys = 0;
const laying = (change: Change) => {
  keys += 1;
  return { ...over, actKey: `act-key-${keys}`, change, document: '区委〔2026〕1号', reason: '按区里文件' };
};
const propose = (change: Change) => world.caller.get(people.admin, 'rule.propose', laying(change));
const confirm = (amendmentId: string, openid: string = people.district) =>
  world.caller.codeOf(openid, 'rule.confirm', { ...over, amendmentId });
const takeBack = (amendmentId: string, from?: string, reason = '登记错了') =>
  world.caller.codeOf(people.admin, 'rule.takeBack', { ...over, amendmentId, from, reason });
const ruleNow = async (id: string) =>
  (await world.caller.get(people.member, 'rule.list', {})).rules.find((one) => one.id === id);
const laidDown = () => world.caller.get(people.admin, 'rule.amendments', over);
/** On to another day, at the same hour. */
const wait = (days: number) => world.cloud.setNow(noon + (tests + days) * day);
const warnings = async () =>
  (await world.caller.get(people.secretary, 'organization.profile', { organizationId: branch._id })).warnings;

const four = (): Change => ({ of: 'rule', rule: 'branchFullMembers', value: 4, from: tomorrow });

it('a number takes two people, holds from its day on, and is seen where it counts', async () => {
  const { id, state } = await propose(four());
  expect(state).toBe('waiting');
  expect(await confirm(id, people.admin)).toBe('RULE.SECOND_PERSON_NEEDED');
  expect(await confirm(id)).toBe('ok');
  expect(await confirm(id)).toBe('ok');
  expect(await ruleNow('branchFullMembers')).toMatchObject({ value: 3, next: { from: tomorrow, value: 4 } });
  expect(await warnings()).toEqual([]);
  wait(1);
  expect(await warnings()).toMatchObject([
    {
      code: 'TOO_FEW_FULL_MEMBERS',
      found: 3,
      limit: 4,
      citation: { from: tomorrow, source: expect.stringContaining('区委〔2026〕1号') as string },
    },
  ]);
});

it('a committee’s term is offered as long as the rule says on the day, where a rule says it', async () => {
  const termYears = async (organizationId: string) =>
    (await world.caller.get(people.admin, 'organization.profile', { organizationId })).termYears;
  expect(await termYears(branch._id)).toBe(3);
  expect(await termYears(district._id)).toBeUndefined();
  const { id } = await propose({ of: 'rule', rule: 'branchTerm', value: 5, from: tomorrow });
  await confirm(id);
  expect(await termYears(branch._id)).toBe(3);
  wait(1);
  expect(await termYears(branch._id)).toBe(5);
});

it('that a number waits is told to the officers of the district, once; what one person may say is not', async () => {
  const waits = async (openid: string) =>
    (await world.caller.get(openid, 'message.inbox', {})).notices.filter(({ link }) =>
      link.startsWith('/rule/amendments/'),
    );
  const wanted = laying(four());
  await world.caller.get(people.admin, 'rule.propose', wanted);
  await world.caller.get(people.admin, 'rule.propose', wanted);
  await propose(notice);
  expect(await waits(people.district)).toMatchObject([{ title: '有一项规则调整等您确认', read: false }]);
  for (const openid of [people.town, people.secretary, people.member])
    expect(await waits(openid)).toEqual([]);
});

it('a number that nobody agreed to in time does not hold, and nobody can agree later', async () => {
  const { id } = await propose(four());
  wait(1);
  expect(await confirm(id)).toBe('RULE.TOO_SOON');
  expect((await ruleNow('branchFullMembers'))?.value).toBe(3);
  expect((await laidDown()).items).toMatchObject([{ id, state: 'lapsed', mayConfirm: false }]);
});

it('what has not begun is taken back as if it never was; its trace stays', async () => {
  const { id } = await propose(four());
  await confirm(id);
  expect(await sentTwice(world.cloud, () => takeBack(id), 1)).toEqual(['ok', 'ok']);
  expect(await takeBack(id)).toBe('ok');
  expect(await takeBack(id, undefined, '另有原因')).toBe('RULE.TAKEN_BACK');
  wait(1);
  expect((await ruleNow('branchFullMembers'))?.value).toBe(3);
  expect((await laidDown()).items).toMatchObject([
    { id, state: 'withdrawn', by: 'ADMIN', confirmed: { by: 'DISTRICT' }, takenBack: { reason: '登记错了' } },
  ]);
  const { records } = await world.caller.get(people.admin, 'audit.list', { ...over, target: id });
  expect(records.map(({ action, actorName }) => [action, actorName])).toEqual(
    expect.arrayContaining([
      ['rule.propose', 'ADMIN'],
      ['rule.confirm', 'DISTRICT'],
      ['rule.takeBack', 'ADMIN'],
    ]),
  );
});

it('a number that holds is taken back from a day to come, and not from before', async () => {
  const { id } = await propose(four());
  await confirm(id);
  wait(1);
  expect(await takeBack(id, tomorrow)).toBe('RULE.TOO_SOON');
  expect((await laidDown()).items[0]).toMatchObject({ state: 'holds', mayTakeBack: true });
  expect(await takeBack(id)).toBe('ok');
  expect((await ruleNow('branchFullMembers'))?.value).toBe(4);
  wait(2);
  expect((await ruleNow('branchFullMembers'))?.value).toBe(3);
  expect((await laidDown()).items[0]).toMatchObject({ state: 'held' });
});

it('an article and how sure it is show at once, on what was cited before too', async () => {
  const { state } = await propose({
    of: 'rule',
    rule: 'democraticReviews',
    article: '第十九条',
    articleStatus: 'verified',
  });
  expect(state).toBe('holds');
  const { bases } = await world.caller.get(people.secretary, 'compliance.branch', {
    organizationId: branch._id,
  });
  expect(bases.find(({ kind }) => kind === 'democraticReview')?.citation).toMatchObject({
    article: '第十九条',
    articleStatus: 'verified',
    from: '2018-10-28',
  });
});

it('other instances have read it anew a minute later', async () => {
  const citations = () =>
    Promise.all(
      Array.from({ length: 6 }, async () => {
        const { bases } = await world.caller.get(people.secretary, 'compliance.branch', {
          organizationId: branch._id,
        });
        return bases.find(({ kind }) => kind === 'themeDay')?.citation.article;
      }),
    );
  await citations();
  await propose({ of: 'rule', rule: 'themeDays', article: '第十七条' });
  world.cloud.setNow(noon + tests * day + minute);
  expect(new Set(await citations())).toEqual(new Set(['第十七条']));
});

it.each([
  ['a day that has come', () => ({ ...four(), from: today }), 'RULE.TOO_SOON'],
  ['no day', () => ({ of: 'rule', rule: 'branchFullMembers', value: 4 }), 'RULE.DAY_NEEDED'],
  ['what is so already', () => ({ ...four(), value: 3 }), 'RULE.NOTHING_CHANGES'],
  ['nothing', () => ({ of: 'rule', rule: 'branchFullMembers' }), 'RULE.NOTHING_CHANGES'],
  ['no rule', () => ({ ...four(), rule: 'constructor' }), 'RULE.UNKNOWN'],
  ['a number of a rule that has none', () => ({ ...four(), rule: 'rightToVote' }), 'RULE.NO_NUMBER'],
  ['a number beyond sense', () => ({ ...four(), value: 900 }), 'RULE.OUT_OF_RANGE'],
  [
    'an article of a practice',
    () => ({ of: 'rule', rule: 'settlingDay', article: '第九条' }),
    'RULE.ONLY_A_NUMBER',
  ],
] as [string, () => Change, string][])('%s is refused, in the preview too', async (_, change, code) => {
  expect(await world.caller.codeOf(people.admin, 'rule.propose', laying(change()))).toBe(code);
  expect(await world.caller.codeOf(people.admin, 'rule.preview', { ...over, change: change() })).toBe(code);
});

it('a minute before midnight a number begins no sooner than the day after tomorrow', async () => {
  world.cloud.setNow(Date.parse(`${today}T15:59:30Z`));
  expect(await world.caller.codeOf(people.admin, 'rule.propose', laying(four()))).toBe('RULE.TOO_SOON');
});

it('only the district lays rules down', async () => {
  const elsewhere = { ...laying(four()), organizationId: north._id };
  expect(await world.caller.codeOf(people.admin, 'rule.propose', elsewhere)).toBe('RULE.NOT_THE_DISTRICT');
});

it('the preview tells what changes for whom, in as many requests whatever it is, and lays nothing down', async () => {
  const previewOf = async (value: number) => {
    const change = { ...four(), value } as Change;
    const { reply, databaseRequests } = await world.caller.ask(people.admin, 'rule.preview', {
      ...over,
      change,
    });
    if (!reply.ok) throw new Error(reply.error.code);
    return { preview: reply.data, databaseRequests };
  };
  await previewOf(5);
  const { preview, databaseRequests } = await previewOf(4);
  expect(preview).toMatchObject({
    from: tomorrow,
    secondPerson: true,
    before: { value: 3 },
    after: { value: 4 },
    effect: {
      branches: 3,
      changed: 3,
      rows: [
        { id: 'north', branches: 2, changed: 2 },
        { id: 'south', branches: 1, changed: 1 },
      ],
      changes: [{ what: 'TOO_FEW_FULL_MEMBERS', more: 3, fewer: 0 }],
    },
  });
  const fewer = await previewOf(2);
  expect(fewer.preview.effect).toMatchObject({ changed: 0, rows: [], changes: [] });
  // Who asks and about what, the rules with what lies below, one for each of two towns; nobody holds a post.
  expect([databaseRequests, fewer.databaseRequests]).toEqual([4, 4]);
  expect((await laidDown()).items).toEqual([]);
});

it('a number by which no branch is judged says where it is used instead', async () => {
  const change: Change = { of: 'rule', rule: 'settlingDay', value: 8, from: tomorrow };
  const { effect, after } = await world.caller.get(people.admin, 'rule.preview', { ...over, change });
  expect(effect).toBeUndefined();
  expect(after?.usedIn.length).toBeGreaterThan(0);
});

const notice: Change = {
  of: 'workDays',
  year: 2027,
  holidays: [{ holiday: 'newYear', from: '2027-01-01', to: '2027-01-03' }],
  worked: ['2027-01-09'],
};

it('a year’s work days are laid down, previewed, counted with, and taken back', async () => {
  const count = () => world.caller.get(people.member, 'rule.countWorkDays', { from: '2026-12-31', count: 2 });
  expect(await count()).toEqual({ day: '2027-01-04', provisional: true, days: 4, off: 2 });
  const { days } = await world.caller.get(people.admin, 'rule.preview', { ...over, change: notice });
  expect(days).toEqual([
    { day: '2027-01-01', worked: false },
    { day: '2027-01-09', worked: true },
  ]);
  const { id, state } = await propose(notice);
  expect(state).toBe('holds');
  expect(await count()).toEqual({ day: '2027-01-05', provisional: false, days: 5, off: 3 });
  const year = await world.caller.get(people.member, 'rule.workDays', { year: 2027 });
  expect(year).toMatchObject({ known: [2025, 2026, 2027], notice: { worked: ['2027-01-09'] } });
  expect(await takeBack(id)).toBe('ok');
  expect(await count()).toMatchObject({ day: '2027-01-04', provisional: true });
});

it.each([
  ['a day of another year', { holidays: [{ holiday: 'newYear', from: '2028-01-01', to: '2028-01-01' }] }],
  [
    'a holiday that ends before it begins',
    { holidays: [{ holiday: 'newYear', from: '2027-01-02', to: '2027-01-01' }] },
  ],
  ['a worked day that is none of a weekend', { worked: ['2027-01-04'] }],
  ['no holiday at all', { holidays: [] }],
] as [string, Partial<Change>][])('a notice with %s is refused', async (_, more) => {
  const change = { ...notice, ...more } as Change;
  expect(await world.caller.codeOf(people.admin, 'rule.propose', laying(change))).toBe(
    'RULE.NOT_IN_THE_YEAR',
  );
});

it('a resend lays nothing down twice', async () => {
  const same = laying(four());
  const [first, second] = [
    await world.caller.get(people.admin, 'rule.propose', same),
    await world.caller.get(people.admin, 'rule.propose', same),
  ];
  expect(second).toEqual(first);
  expect((await laidDown()).items).toHaveLength(1);
});

it('the rules are read once a minute, and not in between', async () => {
  const reads = async () => {
    const { requests } = await world.caller.ask(people.secretary, 'organization.profile', {
      organizationId: branch._id,
    });
    return requests.filter(({ target, lookedUp }) => [target, ...lookedUp].includes('amendments')).length;
  };
  const first = await reads();
  const second = await reads();
  world.cloud.setNow(noon + tests * day + minute);
  expect([first, second, await reads()]).toEqual([1, 0, 1]);
});
