import type { AccountRecord, AuditRecord } from '../../../cloudfunctions/kernel/model';
import type { LetterRecord } from '../../../cloudfunctions/domain/supervision/model';
import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { day, minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import {
  branch,
  district,
  faraway,
  north,
  officer,
  organizations,
  people,
  sister,
  south,
} from '../../support/district';

/** 督导函 through the functions: what it may be about, who answers, and who closes it. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(async () => {
  await renew(world);
  // The committee's term of the branch has run out.
  await change(branch._id, { termEndsOn: '2026-11-01' });
});
afterAll(() => world.cloud.close());

const put = (collection: string, documents: { _id: string }[]) =>
  world.cloud.importDocuments(collection, documents, { over: true });
const change = (id: string, more: object) =>
  put('organizations', [{ ...organizations.find(({ _id }) => _id === id), ...more, _id: id }]);

type Sent = Partial<Input<'supervision.send'>>;
const given = (sent: Sent = {}): Input<'supervision.send'> => ({
  organizationId: branch._id,
  actKey: 'a-letter-1',
  about: { code: 'term' },
  number: '沪松两新督〔2026〕1号',
  dueOn: '2026-12-10',
  ...sent,
});
const codeOfSending = (sent?: Sent, openid: string = people.town) =>
  world.caller.codeOf(openid, 'supervision.send', given(sent));
const send = async (sent?: Sent, openid: string = people.town) =>
  (await world.caller.get(openid, 'supervision.send', given(sent))).letterId;
const get = (letterId: string, openid: string = people.secretary) =>
  world.caller.get(openid, 'supervision.get', { letterId });
const answer = (letterId: string, text = '选举大会定在下周', openid: string = people.secretary) =>
  world.caller.codeOf(openid, 'supervision.answer', { letterId, text });
type Settled = Input<'supervision.settle'>['settled'];
const settle = (letterId: string, settled: Settled, openid: string = people.town) =>
  world.caller.codeOf(openid, 'supervision.settle', { letterId, settled });
const again = { as: 'sentBack', text: '请写上日子', dueOn: '2026-12-20' } as const;
const back = { as: 'withdrawn', text: '发错了支部' } as const;
const closed = { as: 'closed' } as const;

const letters = () => world.cloud.documents('supervisionLetters') as LetterRecord[];
const told = () =>
  (world.cloud.documents('notices') as NoticeRecord[])
    .filter(({ of }) => of.startsWith('supervision'))
    .map(({ audience }) => audience.join());
const audited = () =>
  (world.cloud.documents('audits') as AuditRecord[])
    .map(({ action }) => action)
    .filter((action) => action.startsWith('supervision'));
const waiting = async (openid: string) =>
  (await world.caller.get(openid, 'todo.list', {})).todos
    .filter(({ kind }) => kind.startsWith('supervision'))
    .map(({ kind, organizationId, count, dueOn }) => [kind, organizationId, count, dueOn]);

describe('a letter', () => {
  it('goes to and fro between the branch and the office that sent it', async () => {
    const id = await send();
    expect(await get(id)).toMatchObject({
      number: '沪松两新督〔2026〕1号',
      officeName: north.name,
      item: { matter: 'election', code: 'term', dueOn: '2026-11-01' },
      citation: { rule: 'electionDue' },
      status: 'open',
      stillOpen: true,
      mayAnswer: true,
      maySettle: false,
    });
    expect(await waiting(people.secretary)).toEqual([['supervisionLetter', branch._id, 1, '2026-12-10']]);
    expect(await answer(id)).toBe('ok');
    expect(await waiting(people.secretary)).toEqual([]);
    expect(await waiting(people.town)).toEqual([['supervisionAnswer', north._id, 1, undefined]]);
    expect(await settle(id, again)).toBe('ok');
    expect(await waiting(people.secretary)).toEqual([['supervisionLetter', branch._id, 1, '2026-12-20']]);
    expect(await answer(id, '12月8日选举')).toBe('ok');
    await change(branch._id, { termEndsOn: '2029-12-08' });
    expect(await get(id, people.town)).toMatchObject({ stillOpen: false, mayAnswer: false, maySettle: true });
    expect(await settle(id, closed)).toBe('ok');
    expect((await get(id)).steps.map(({ step }) => step)).toEqual([
      'sent',
      'answered',
      'sentBack',
      'answered',
      'closed',
    ]);
    expect(await waiting(people.town)).toEqual([]);
    const [toBranch, toOffice] = [`keepers:${branch._id}`, `keepers:${north._id}`];
    expect(told().sort()).toEqual([toBranch, toBranch, toBranch, toOffice, toOffice].sort());
    expect(audited().sort()).toEqual(
      ['send', 'answer', 'settle', 'answer', 'settle'].map((one) => `supervision.${one}`).sort(),
    );
  });

  it('is about what is over by an article, and about nothing else', async () => {
    // Due soon, information, and what is not open at all.
    expect(await codeOfSending({ about: { code: 'meeting', kind: 'themeDay' } })).toBe(
      'SUPERVISION.NOT_OVER',
    );
    expect(await codeOfSending({ about: { code: 'trained', year: 2026 } })).toBe('SUPERVISION.NOT_OVER');
    expect(await codeOfSending({ about: { code: 'duesUnpaid' } })).toBe('SUPERVISION.NOT_OVER');
    await change(branch._id, { termEndsOn: '2026-11-24' });
    expect(await codeOfSending()).toBe('SUPERVISION.NOT_OVER');
    expect(letters()).toEqual([]);
    // A theme day is a rule of every month: once the month is over, its letter may be sent.
    await tickUntilIdle(world.cloud);
    world.cloud.setNow(noon + 8 * day);
    expect(await codeOfSending({ about: { code: 'meeting', kind: 'themeDay' } })).toBe('ok');
  });

  it('is sent to a branch that stands, with a day to come', async () => {
    expect(await codeOfSending({ organizationId: north._id })).toBe('SUPERVISION.NOT_A_BRANCH');
    expect(await codeOfSending({ dueOn: '2026-11-23' })).toBe('SUPERVISION.DAY_PASSED');
    await change(branch._id, { termEndsOn: '2026-11-01', closedAt: noon - day });
    expect(await codeOfSending()).toBe('ORGANIZATION.CLOSED');
    expect(letters()).toEqual([]);
  });

  it('is one, however often and by whomever it is sent at once', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => send()));
    expect(new Set(ids).size).toBe(1);
    expect(await codeOfSending({ actKey: 'another-letter' })).toBe('SUPERVISION.SENT_BEFORE');
    expect(await codeOfSending({ actKey: 'another-letter' }, people.district)).toBe(
      'SUPERVISION.SENT_BEFORE',
    );
    expect(told()).toEqual([`keepers:${branch._id}`]);
    const [id = ''] = ids;
    expect(await settle(id, back)).toBe('ok');
    const second = await send({ actKey: 'another-letter' }, people.district);
    expect(second).not.toBe(id);
    expect(
      letters()
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['open', 'withdrawn']);
  });

  it('is sent again after those before it were removed with their time', async () => {
    const first = await send();
    expect(await settle(first, back)).toBe('ok');
    world.cloud.setNow(noon + 7 * day);
    const second = await send({ actKey: 'another-letter' });
    expect(await settle(second, back)).toBe('ok');
    // At night, three years after the first was done with.
    world.cloud.setNow(noon + 1097 * day - 11 * 60 * minute);
    await tickUntilIdle(world.cloud);
    expect(letters().map(({ _id }) => _id)).toEqual([second]);
    const third = await send({ actKey: 'the-third-letter', dueOn: '2029-12-31' });
    expect(letters().map(({ _id, status }) => [_id, status])).toEqual(
      [
        [second, 'withdrawn'],
        [third, 'open'],
      ].sort(),
    );
  });

  it('sent by two offices in the same moment is one, and the other hears of it', async () => {
    const codes = await Promise.all([
      codeOfSending({ actKey: 'of-the-town' }),
      codeOfSending({ actKey: 'of-the-district' }, people.district),
    ]);
    expect(codes.sort()).toEqual(['SUPERVISION.SENT_BEFORE', 'ok']);
    expect(letters()).toHaveLength(1);
  });

  it('is answered and settled once, however often that is sent', async () => {
    const id = await send();
    expect(await settle(id, closed)).toBe('SUPERVISION.NOT_ANSWERED');
    expect(await settle(id, again)).toBe('SUPERVISION.NOT_ANSWERED');
    expect([await answer(id), await answer(id)]).toEqual(['ok', 'ok']);
    expect(await answer(id, '又想起一件')).toBe('SUPERVISION.SETTLED');
    expect(await settle(id, { ...again, dueOn: '2026-11-23' })).toBe('SUPERVISION.DAY_PASSED');
    expect([await settle(id, again), await settle(id, again)]).toEqual(['ok', 'ok']);
    expect(await answer(id, '补上了')).toBe('ok');
    expect([await settle(id, closed), await settle(id, closed)]).toEqual(['ok', 'ok']);
    expect(await settle(id, back)).toBe('SUPERVISION.SETTLED');
    expect(await answer(id, '还有')).toBe('SUPERVISION.SETTLED');
    expect(letters()[0]?.steps).toHaveLength(5);
    expect(told()).toHaveLength(5);
  });

  it('is closed by its own office only, and answered by the branch only', async () => {
    const id = await send();
    expect(await answer(id, '代答', people.town)).toBe('ACCESS_DENIED');
    expect(await answer(id, '代答', people.sisterSecretary)).toBe('ACCESS_DENIED');
    expect(await answer(id)).toBe('ok');
    expect(await settle(id, closed, people.district)).toBe('SUPERVISION.NOT_YOURS');
    expect(await settle(id, closed, people.secretary)).toBe('ACCESS_DENIED');
    expect(await settle(id, closed)).toBe('ok');
  });
});

describe('its matter', () => {
  const begin = (kind: 'renewal' | 'byElection') =>
    world.caller.get(people.secretary, 'election.start', {
      organizationId: branch._id,
      actKey: 'an-election-1',
      kind,
      place: 'ordinary',
    });
  const termCode = async () => {
    const of = { organizationId: branch._id };
    const { matters } = await world.caller.get(people.town, 'checkup.branch', of);
    return matters.find(({ matter }) => matter === 'election')?.items.map(({ code }) => code);
  };

  it.each([
    ['renewal', 'termGoing'],
    ['byElection', 'term'],
  ] as const)('of a term is the same once an election is begun: %s', async (kind, code) => {
    const id = await send();
    await begin(kind);
    expect(await termCode()).toEqual([code]);
    expect(await get(id)).toMatchObject({ stillOpen: true });
    for (const one of ['term', 'termGoing'] as const)
      expect(await codeOfSending({ actKey: 'a-letter-2', about: { code: one } })).toBe(
        'SUPERVISION.SENT_BEFORE',
      );
  });

  it('of a meeting is of its period, also where the app does not say which', async () => {
    const themeDay = { code: 'meeting', kind: 'themeDay' } as const;
    await tickUntilIdle(world.cloud);
    world.cloud.setNow(Date.UTC(2026, 11, 1, 6));
    await tickUntilIdle(world.cloud);
    const november = await send({ about: themeDay, dueOn: '2026-12-20' });
    expect(await get(november)).toMatchObject({ item: { dueOn: '2026-11-30' }, stillOpen: true });
    world.cloud.setNow(Date.UTC(2027, 0, 4, 6));
    await tickUntilIdle(world.cloud);
    expect(await get(november)).toMatchObject({ stillOpen: false });
    const next = { actKey: 'a-letter-2', dueOn: '2027-01-30' };
    expect(await codeOfSending({ ...next, about: { ...themeDay, dueOn: '2026-11-30' } })).toBe(
      'SUPERVISION.SENT_BEFORE',
    );
    const december = await send({ ...next, about: themeDay });
    expect(await get(december)).toMatchObject({ item: { dueOn: '2026-12-31' }, stillOpen: true });
    expect(
      await codeOfSending({ ...next, actKey: 'a-letter-3', about: { ...themeDay, dueOn: '2026-12-31' } }),
    ).toBe('SUPERVISION.SENT_BEFORE');
  });
});

it('follows a branch that was merged, which answers for it', async () => {
  const id = await send();
  await world.caller.get(people.town, 'organization.merge', {
    organizationId: branch._id,
    intoId: sister._id,
  });
  expect(await answer(id, '已并入', people.secretary)).toBe('ACCESS_DENIED');
  expect(await answer(id, '并入后一起换届', people.sisterSecretary)).toBe('ok');
  const listed = await world.caller.get(people.sisterSecretary, 'supervision.list', {
    organizationId: sister._id,
  });
  expect(listed.letters.map((one) => one.id)).toEqual([id]);
  expect(await get(id, people.town)).toMatchObject({ branchName: branch.name, maySettle: true });
});

it('is for the district where the town that sent it has nobody left', async () => {
  const id = await send();
  expect(await settle(id, again, people.district)).toBe('SUPERVISION.NOT_YOURS');
  const all = world.cloud.documents('accounts') as AccountRecord[];
  const closing = all.filter(({ _id }) => _id === people.town).map((one) => ({ ...one, closedAt: noon }));
  await world.cloud.importDocuments('accounts', closing, { over: true });
  expect(await answer(id)).toBe('ok');
  expect(told()).toContain(`keepers:${district._id}`);
  expect(await waiting(people.district)).toEqual([['supervisionAnswer', north._id, 1, undefined]]);
  expect(await get(id, people.district)).toMatchObject({ maySettle: true });
  expect(await settle(id, closed, people.district)).toBe('ok');
  expect(await waiting(people.district)).toEqual([]);
});

it('goes over to the office above, with what waits there, when its branch leaves the one that sent it', async () => {
  await put('accounts', [officer('SOUTH-TOWN', 'townOfficer', south)]);
  const done = await send();
  expect(await settle(done, back)).toBe('ok');
  const id = await send({ actKey: 'a-letter-2' });
  await world.caller.get(people.district, 'organization.move', {
    organizationId: branch._id,
    toParentId: south._id,
  });
  await tickUntilIdle(world.cloud);
  expect(await answer(id)).toBe('ok');
  expect(told()).toContain(`keepers:${south._id}`);
  expect(await waiting('SOUTH-TOWN')).toEqual([['supervisionAnswer', south._id, 1, undefined]]);
  expect(await waiting(people.town)).toEqual([]);
  const { letters: listed } = await world.caller.get('SOUTH-TOWN', 'supervision.list', {
    organizationId: south._id,
  });
  expect(listed.map((one) => one.id)).toEqual([id]);
  // Where that one has nobody either, it is the district's.
  const gone = { ...officer('SOUTH-TOWN', 'townOfficer', south), closedAt: noon };
  await put('accounts', [gone]);
  expect(await waiting(people.district)).toEqual([['supervisionAnswer', south._id, 1, undefined]]);
  await put('accounts', [officer('SOUTH-TOWN', 'townOfficer', south)]);
  expect(await get(id, 'SOUTH-TOWN')).toMatchObject({ maySettle: true });
  expect(await settle(id, closed, people.town)).toBe('ACCESS_DENIED');
  expect(await settle(id, closed, 'SOUTH-TOWN')).toBe('ok');
  // What was over before stays with who sent it.
  expect(letters().find(({ _id }) => _id === done)?.officeId).toBe(north._id);
});

it('is listed at its branch and at the office that sent it, and nowhere else', async () => {
  const id = await send();
  const idsAt = async (openid: string, organizationId: string) =>
    (await world.caller.get(openid, 'supervision.list', { organizationId })).letters.map((one) => one.id);
  expect(await idsAt(people.secretary, branch._id)).toEqual([id]);
  expect(await idsAt(people.town, north._id)).toEqual([id]);
  expect(await idsAt(people.district, faraway._id)).toEqual([]);
  expect(await world.caller.codeOf(people.member, 'supervision.get', { letterId: id })).toBe('ACCESS_DENIED');
});
