import type { AccountRecord } from '../../../cloudfunctions/kernel/model';
import type { NoticeRecord } from '../../../cloudfunctions/domain/messaging/model';
import type { VenueCheckRecord, VenueRecord } from '../../../cloudfunctions/domain/venue/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import type { EssentialAnswer } from '../../../types/shared/venues';
import { minute, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, faraway, north, people, sister, south } from '../../support/district';
import { sentTwice } from '../../support/sent-twice';

/** 六个有 through the functions: nothing before the district publishes it, a self-check, and what the office above says. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

let counter = 0;
const newKey = () => `essential-act-${(counter += 1)}`;

const save = async (saved: Partial<Input<'venue.save'>> = {}, openid: string = people.secretary) =>
  (
    await world.caller.get(openid, 'venue.save', {
      organizationId: branch._id,
      actKey: newKey(),
      kind: 'activityRoom',
      name: '活动室',
      address: '荣乐路 1 号',
      hours: [],
      ...saved,
    })
  ).venueId;

type Items = Input<'venue.publishTemplate'>['items'];
const publish = (items: Items, edition = 0, openid: string = people.district) =>
  world.caller.codeOf(openid, 'venue.publishTemplate', {
    organizationId: district._id,
    edition,
    source: '沪松两新〔2026〕3号',
    items,
  });
const names = (...all: string[]): Items => all.map((name) => ({ name }));
const keysNow = async () =>
  (
    await world.caller.get(people.district, 'venue.template', { organizationId: district._id })
  ).template?.items.map(({ key }) => key) ?? [];

const essentials = (venueId: string, openid: string = people.secretary) =>
  world.caller.get(openid, 'venue.essentials', { venueId });
const answersOf = async (...all: EssentialAnswer[]) =>
  (await keysNow()).map((key, at) => ({ key, answer: all[at] ?? 'has', note: at === 0 ? '一楼' : '' }));
type Check = Partial<Input<'venue.check'>>;
const check = async (venueId: string, more: Check = {}, openid: string = people.secretary) =>
  world.caller.codeOf(openid, 'venue.check', {
    venueId,
    actKey: newKey(),
    edition: 1,
    answers: await answersOf('has', 'lacks'),
    ...more,
  });
const review = async (venueId: string, verdict: 'fine' | 'correct', openid: string = people.town) => {
  const { last } = await essentials(venueId, people.district);
  return world.caller.codeOf(openid, 'venue.review', {
    checkId: last?.id ?? '',
    version: last?.version ?? 0,
    verdict,
    ...(verdict === 'correct' && { correctBy: '2026-12-10', note: '党旗要挂正' }),
  });
};
const figures = (organizationId: string, openid: string = people.district) =>
  world.caller.get(openid, 'venue.figures', { organizationId });
const waiting = async (openid: string) =>
  (await world.caller.get(openid, 'todo.list', {})).todos
    .filter(({ kind }) => kind.startsWith('venue'))
    .map(({ kind, organizationId, count, dueOn }) => [kind, organizationId, count, dueOn]);
const checks = () => world.cloud.documents('venueChecks') as VenueCheckRecord[];
const venues = () => world.cloud.documents('venues') as VenueRecord[];
const told = () =>
  (world.cloud.documents('notices') as NoticeRecord[])
    .filter(({ of }) => of === 'venueToCorrect')
    .map(({ audience }) => audience.join());

it('asks nothing of anybody before the district has published what it asks for', async () => {
  const venueId = await save();
  expect(await essentials(venueId)).toMatchObject({ begun: [], mayCheck: false, mayReview: false });
  expect((await essentials(venueId)).template).toBeUndefined();
  expect(await check(venueId)).toBe('VENUE.NO_TEMPLATE');
  const kept = await world.caller.get(people.secretary, 'venue.kept', { organizationId: branch._id });
  expect(kept).toMatchObject({ hasTemplate: false, venues: [{ id: venueId }] });
  expect(await world.caller.get(people.secretary, 'venue.get', { venueId })).toMatchObject({
    hasEssentials: false,
  });
});

describe('a template', () => {
  it('is the district’s, an edition at a time, and the same one sent again is that one', async () => {
    expect(await publish(names('场所'), 0, people.town)).toBe('ACCESS_DENIED');
    expect(await publish(names('场所', '党旗'))).toBe('ok');
    expect(await publish(names('场所', '党旗'))).toBe('ok');
    expect(await publish(names('别的'))).toBe('VENUE.CHANGED');
    expect(await keysNow()).toEqual(['e1i1', 'e1i2']);
    expect(world.cloud.documents('venueTemplates')).toHaveLength(1);
    // An item that stays keeps its key, whatever it is called; another gets one of its own.
    const [place = '', flag = ''] = await keysNow();
    expect(
      await publish([{ key: flag, name: '有党旗' }, { name: '书报' }, { key: place, name: '有场所' }], 1),
    ).toBe('ok');
    expect(await keysNow()).toEqual([flag, 'e2i2', place]);
    // A key that the edition before had not is nobody's to give, and none is there twice.
    const third = [{ key: 'e3i2', name: '图书' }, { name: '制度' }, { key: flag, name: '党旗' }];
    const sent = () => publish([...third, { key: flag, name: '又一面' }], 2);
    for (const heldAfter of [1, 2])
      expect(await sentTwice(world.cloud, sent, heldAfter)).toEqual(['ok', 'ok']);
    expect(await keysNow()).toEqual(['e3i1', 'e3i2', flag, 'e3i4']);
    const codes = await Promise.all([publish(names('一'), 3), publish(names('二'), 3, people.admin)]);
    expect(codes.sort()).toEqual(['VENUE.CHANGED', 'ok']);
  });

  it('without any item asks for nothing any more', async () => {
    const venueId = await save();
    await publish(names('场所', '党旗'));
    expect(await check(venueId)).toBe('ok');
    expect(await publish([], 1)).toBe('ok');
    expect(await check(venueId, { edition: 2 })).toBe('VENUE.NO_TEMPLATE');
    expect((await essentials(venueId)).last?.answers).toHaveLength(2);
    expect(await figures(district._id)).toMatchObject({ rooms: 1, checked: 0, lacking: [] });
  });
});

describe('a self-check', () => {
  let venueId: string;
  beforeEach(async () => {
    venueId = await save();
    await publish(names('场所', '党旗', '书报'));
  });

  it('is the keeper’s, of a room only, and answers every item', async () => {
    expect(await check(venueId, {}, people.member)).toBe('ACCESS_DENIED');
    expect(await check(venueId, {}, people.sisterSecretary)).toBe('ACCESS_DENIED');
    expect(await check(venueId, { answers: [] })).toBe('VENUE.ANSWER_MISSING');
    expect(await check(venueId, { edition: 2 })).toBe('VENUE.CHANGED');
    const station = await save({ kind: 'serviceStation' });
    expect(await check(station)).toBe('VENUE.NOT_A_ROOM');
    expect(await world.caller.codeOf(people.secretary, 'venue.essentials', { venueId: station })).toBe(
      'VENUE.NOT_A_ROOM',
    );
    expect(await check(venueId)).toBe('ok');
    expect(await essentials(venueId)).toMatchObject({
      last: { on: '2026-11-23', review: 'waiting', edition: 1, isCorrection: false },
      begun: [
        { key: 'e1i1', answer: 'has', note: '一楼' },
        { key: 'e1i2', answer: 'lacks' },
        { key: 'e1i3', answer: 'has' },
      ],
    });
  });

  it('is made once, however often it is sent, and wherever it is killed', async () => {
    const input = {
      venueId,
      actKey: 'one-self-check',
      edition: 1,
      answers: await answersOf('has', 'lacks'),
    };
    for (const after of [2, 4, 6]) {
      world.cloud.database.injectFault({ functionName: 'registers', kill: 'after', after, times: 1 });
      await world.caller.codeOf(people.secretary, 'venue.check', input).catch(() => 'killed');
      world.cloud.database.clearFaults();
      world.cloud.advance(2 * minute);
      expect(venues().filter((one) => one.check)).toHaveLength(checks().length);
    }
    expect(await world.caller.codeOf(people.secretary, 'venue.check', input)).toBe('ok');
    expect(checks()).toHaveLength(1);
    // Two at once: both are kept, and one of them is the last.
    await Promise.all([check(venueId), check(venueId)]);
    expect(checks().filter(({ replacedAt }) => replacedAt === null)).toMatchObject([
      { _id: venues()[0]?.check?.id },
    ]);
  });

  it('stays with the edition it was made by, and the next one begins from it', async () => {
    await check(venueId);
    const [place = '', flag = ''] = await keysNow();
    await publish([{ key: flag, name: '有党旗' }, { name: '制度' }, { key: place, name: '有场所' }], 1);
    const seen = await essentials(venueId);
    expect(seen.last?.answers.map(({ name }) => name)).toEqual(['场所', '党旗', '书报']);
    expect(seen.begun.map(({ key, answer }) => [key, answer])).toEqual([
      [flag, 'lacks'],
      [place, 'has'],
    ]);
    expect(await figures(north._id)).toMatchObject({ rooms: 1, checked: 0 });
  });

  it('is looked over by the office above; what is to be put right is answered by the next one', async () => {
    await check(venueId);
    expect(await waiting(people.town)).toEqual([['venueToReview', north._id, 1, undefined]]);
    // Of what a town looks over the district is not asked.
    expect(await waiting(people.district)).toEqual([]);
    expect(await review(venueId, 'fine', people.secretary)).toBe('ACCESS_DENIED');
    expect(await review(venueId, 'correct')).toBe('ok');
    expect(told()).toEqual([`keepers:${branch._id}`]);
    expect(await waiting(people.town)).toEqual([]);
    expect(await waiting(people.secretary)).toEqual([['venueCorrection', branch._id, 1, '2026-12-10']]);
    expect(await figures(north._id)).toMatchObject({ correcting: 1, waiting: 0 });

    expect(await check(venueId, { answers: await answersOf('has', 'has') })).toBe('ok');
    expect(await waiting(people.secretary)).toEqual([]);
    expect((await essentials(venueId)).last).toMatchObject({ isCorrection: true, review: 'waiting' });
    // Said once more before anybody looked, it still answers what was wanted.
    expect(await check(venueId, { answers: await answersOf('has', 'has') })).toBe('ok');
    expect((await essentials(venueId)).last).toMatchObject({ isCorrection: true });
    expect(await review(venueId, 'fine')).toBe('ok');
    expect((await essentials(venueId)).last).toMatchObject({ review: 'fine', reviewedBy: north.name });
    expect(await figures(north._id)).toMatchObject({ checked: 1, correcting: 0, waiting: 0 });
  });

  it('is looked over as it was read, once', async () => {
    await check(venueId);
    const { last } = await essentials(venueId);
    const fine = { checkId: last?.id ?? '', version: 0, verdict: 'fine' as const };
    const say = (more: object = {}) => world.caller.codeOf(people.town, 'venue.review', { ...fine, ...more });
    expect(await say({ verdict: 'correct', note: '改' })).toBe('VENUE.NO_DAY');
    expect(await say({ verdict: 'correct', note: '改', correctBy: '2026-11-22' })).toBe('VENUE.NO_DAY');
    expect(await say({ verdict: 'correct', correctBy: '2026-12-01' })).toBe('VENUE.NOTHING_SAID');
    expect(await say()).toBe('ok');
    expect(await say()).toBe('ok');
    expect(await say({ verdict: 'correct', note: '改', correctBy: '2026-12-01' })).toBe('VENUE.CHANGED');
    expect(checks()).toMatchObject([{ review: 'fine', version: 1 }]);
    // The keeper was quicker: what is said of the one before is not taken.
    await check(venueId);
    expect(await say({ version: 1, verdict: 'correct', note: '改', correctBy: '2026-12-01' })).toBe(
      'VENUE.CHANGED',
    );
  });

  it('of a town’s own room is looked over by the district, and not by the town', async () => {
    const own = await save({ organizationId: north._id }, people.town);
    await check(own, {}, people.town);
    expect(await review(own, 'fine', people.town)).toBe('ACCESS_DENIED');
    expect(await waiting(people.town)).toEqual([]);
    expect(await waiting(people.district)).toEqual([['venueToReview', district._id, 1, undefined]]);
    expect(await review(own, 'correct', people.district)).toBe('ok');
    expect(await waiting(people.town)).toEqual([['venueCorrection', north._id, 1, '2026-12-10']]);
  });

  it('comes to the district where the town has nobody left', async () => {
    await check(venueId);
    expect(await waiting(people.district)).toEqual([]);
    const all = world.cloud.documents('accounts') as AccountRecord[];
    await world.cloud.importDocuments(
      'accounts',
      all.filter(({ _id }) => _id === people.town).map((one) => ({ ...one, closedAt: noon })),
      { over: true },
    );
    expect(await waiting(people.district)).toEqual([['venueToReview', north._id, 1, undefined]]);
    expect(await review(venueId, 'fine', people.district)).toBe('ok');
    expect(await waiting(people.district)).toEqual([]);
  });

  it('of the district’s own room is looked over by the district, above which nobody is', async () => {
    await publish(names('场所', '党旗'));
    const venueId = await save({ organizationId: district._id }, people.district);
    expect(await check(venueId, {}, people.district)).toBe('ok');
    expect(await essentials(venueId, people.district)).toMatchObject({ mayReview: true });
    expect(await waiting(people.district)).toEqual([['venueToReview', district._id, 1, undefined]]);
    expect(await review(venueId, 'correct', people.town)).toBe('ACCESS_DENIED');
    expect(await review(venueId, 'correct', people.district)).toBe('ok');
    expect(await waiting(people.district)).toEqual([['venueCorrection', district._id, 1, '2026-12-10']]);
  });

  it('follows a branch that is merged', async () => {
    await check(venueId);
    await review(venueId, 'correct');
    await world.caller.get(people.district, 'organization.merge', {
      organizationId: branch._id,
      intoId: faraway._id,
    });
    await tickUntilIdle(world.cloud);
    expect(await waiting('SOUTH-B1-A')).toEqual([['venueCorrection', faraway._id, 1, '2026-12-10']]);
    expect(await check(venueId, {}, 'SOUTH-B1-A')).toBe('ok');
    // The town above is another now.
    expect(await review(venueId, 'fine', people.town)).toBe('ACCESS_DENIED');
    expect(await review(venueId, 'fine', people.district)).toBe('ok');
    expect(await figures(north._id)).toMatchObject({ rooms: 0, rows: [] });
  });
});

it('counts a shared room once, and for the branches that share it', async () => {
  await publish(names('场所', '党旗'));
  const shared = await save({ sharing: 'named', sharedIds: [sister._id] });
  await save({ organizationId: faraway._id }, 'SOUTH-B1-A');
  await check(shared);
  const all = await figures(district._id);
  expect(all).toMatchObject({
    rooms: 2,
    checked: 1,
    waiting: 1,
    lacking: [
      { name: '场所', rooms: 0 },
      { name: '党旗', rooms: 1 },
    ],
  });
  expect((await figures(north._id)).rows).toMatchObject([
    { id: branch._id, rooms: 1, shared: 0, checked: 1, lacks: ['党旗'] },
    { id: sister._id, rooms: 0, shared: 1, checked: 1, lacks: ['党旗'] },
  ]);
  const kept = await world.caller.get(people.sisterSecretary, 'venue.kept', { organizationId: sister._id });
  expect(kept.venues).toMatchObject([{ id: shared, isShared: true, check: { review: 'waiting' } }]);
  // It is its keeper’s to check.
  expect(await check(shared, {}, people.sisterSecretary)).toBe('ACCESS_DENIED');
  // Merged into another, who shared it shares it as that.
  await world.caller.get(people.district, 'organization.merge', {
    organizationId: sister._id,
    intoId: faraway._id,
  });
  await tickUntilIdle(world.cloud);
  const [row] = (await figures(south._id)).rows;
  expect(row).toMatchObject({ id: faraway._id, rooms: 1, shared: 1, lacks: ['党旗'] });
});

it('counts a room once that was shared with a branch since merged into its keeper', async () => {
  await publish(names('场所', '党旗'));
  const venueId = await save({ sharing: 'named', sharedIds: [sister._id] });
  expect(await check(venueId)).toBe('ok');
  await world.caller.get(people.town, 'organization.merge', {
    organizationId: sister._id,
    intoId: branch._id,
  });
  await tickUntilIdle(world.cloud);
  const { rows } = await figures(north._id, people.town);
  expect(rows.map(({ id, rooms, shared, checked }) => [id, rooms, shared, checked])).toEqual([
    [branch._id, 1, 0, 1],
  ]);
});

it('costs the district no more requests with more rooms', async () => {
  await publish(names('场所', '党旗'));
  const cost = async () =>
    (await world.caller.ask(people.district, 'venue.figures', { organizationId: district._id }))
      .databaseRequests;
  await save();
  const before = await cost();
  for (let at = 0; at < 12; at += 1) await save({ name: `活动室 ${at}` });
  expect(await cost()).toBe(before);
});
