import { checkSignOf } from '../../../cloudfunctions/domain/subject/unified-code';
import { named } from '../../../cloudfunctions/domain/subject/record';
import type { SubjectRecord } from '../../../cloudfunctions/domain/subject/model';
import { tickUntilIdle } from '../../../scripts/timer';
import type { Input } from '../../../types';
import { coverageTypes } from '../../../types/shared/subjects';
import { day, noon, renew, startTestCloud, type TestCloud } from '../../support/cloud';
import { branch, district, north, people, south } from '../../support/district';
import { sentTwice } from '../../support/sent-twice';

/** 两个覆盖: figures that are counted by the timer, and equal to what the list behind them has. */

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
});
beforeEach(() => renew(world));
afterAll(() => world.cloud.close());

const over = { organizationId: district._id };
const added = 'highTech:2026:added';

const subject = (index: number, more: Partial<SubjectRecord> = {}): SubjectRecord => ({
  _id: `s-${index}`,
  kind: 'enterprise',
  ...named(`上海第${index}号有限公司`),
  organizationId: index % 3 === 0 ? south._id : north._id,
  orgPath: index % 3 === 0 ? south.path : north.path,
  organizationName: index % 3 === 0 ? south.name : north.name,
  employees: 10,
  listed: index % 2 === 0 ? [added] : [],
  status: index % 10 === 9 ? 'closed' : 'operating',
  ...(index % 4 === 0
    ? {
        coverage: 'organization' as const,
        coverageType: 'single' as const,
        coveringId: branch._id,
        coveringPath: branch.path,
        coveringName: branch.name,
      }
    : { coverage: 'none' as const }),
  version: 0,
  createdAt: noon,
  changedAt: noon,
  madeBy: 'before',
  toCount: 'yes',
  ...more,
});
const some = (count: number) => Array.from({ length: count }, (_, index) => subject(index));

const copy = (openid: string = people.district, more: Partial<Input<'coverage.copy'>> = {}) =>
  world.caller.codeOf(openid, 'coverage.copy', { ...over, from: 2020, year: 2028, ...more });
const board = (openid: string = people.district, more: Partial<Input<'coverage.board'>> = {}) =>
  world.caller.get(openid, 'coverage.board', { ...over, year: 2028, ...more });
const tick = () => tickUntilIdle(world.cloud);

const figureOf = async (key: string, openid?: string, more?: Partial<Input<'coverage.board'>>) =>
  (await board(openid, more)).keepers.map(({ id, figures }) => {
    const { bodies = 0, covered = 0 } = figures.find((one) => one.key === key) ?? {};
    return [id, bodies, covered];
  });

it('has the example of 2020 without figures, and years that are made from a copy', async () => {
  expect(await board(people.district, { year: 2020 })).toMatchObject({
    isExample: true,
    closed: true,
    keepers: [],
    indicators: { length: 12 },
    years: [{ year: 2020, closed: true }],
  });
  expect(await sentTwice(world.cloud, copy, 2)).toEqual(['ok', 'ok']);
  expect(await copy()).toBe('ok');
  expect(await copy(people.town)).toBe('ACCESS_DENIED');
  expect(await copy(people.district, { from: 2024, year: 2029 })).toBe('COVERAGE.NO_SUCH');
  const made = await board();
  expect(made.years).toEqual([
    { year: 2028, closed: false },
    { year: 2020, closed: true },
  ]);
  expect(made.indicators[2]).toMatchObject({
    name: '2026年新增高新技术企业',
    until: '2028-12-31',
    filter: { listed: [added] },
  });
  // What is measured otherwise since is no copy any more.
  const laid = (indicators: Input<'coverage.lay'>['indicators'], version: number) =>
    world.caller.codeOf(people.district, 'coverage.lay', { ...over, year: 2028, indicators, version });
  const fewer = made.indicators.slice(1);
  expect(await sentTwice(world.cloud, () => laid(fewer, 1), 2)).toEqual(['ok', 'ok']);
  expect(await laid(made.indicators, 1)).toBe('COVERAGE.CHANGED');
  expect(await copy()).toBe('COVERAGE.THERE_ALREADY');
});

it('counts each town, and the whole is what the towns have; every figure opens what it counts', async () => {
  await world.cloud.importDocuments('subjects', some(40));
  await copy();
  await tick();
  expect(await figureOf('enterprises')).toEqual([
    [north._id, 24, 6],
    [south._id, 12, 4],
  ]);
  expect(await figureOf('enterprises', people.town, { organizationId: north._id })).toEqual([
    [north._id, 24, 6],
  ]);
  const listed = async (covered: boolean) => {
    const { subjects } = await world.caller.get(people.town, 'subject.list', {
      organizationId: north._id,
      kind: 'enterprise',
      status: 'operating',
      listed: [added],
      types: coverageTypes.filter((type) => type !== 'temporary'),
      covered,
    });
    return subjects.length;
  };
  const [[, bodies = 0, covered = 0] = []] = await figureOf('high-tech-added');
  expect([await listed(true), await listed(false)]).toEqual([covered, Number(bodies) - Number(covered)]);
});

it('follows what changes, and what goes from town to town, within a tick', async () => {
  await world.cloud.importDocuments('subjects', some(10));
  await copy();
  await tick();
  const [[, , before = 0] = []] = await figureOf('enterprises');
  await world.caller.get(people.town, 'subject.cover', {
    subjectId: 's-1',
    version: 0,
    coverage: 'organization',
    coverageType: 'joint',
    coveringId: branch._id,
  });
  await tick();
  expect((await figureOf('enterprises'))[0]?.[2]).toBe(Number(before) + 1);
  const counts = async () => (await figureOf('enterprises')).map(([, bodies]) => bodies);
  const [inNorth = 0, inSouth = 0] = await counts();
  await world.caller.get(people.district, 'subject.change', {
    subjectId: 's-1',
    version: 1,
    townId: south._id,
    kind: 'newEmployment',
    name: '上海第1号有限公司',
  });
  await tick();
  expect(await counts()).toEqual([Number(inNorth) - 1, Number(inSouth)]);
  // Nothing is left to be counted, so that the timer rests.
  expect(JSON.stringify(world.cloud.documents('subjects'))).not.toContain('toCount');
});

it('keeps its months, and a closed year as it was', async () => {
  await world.cloud.importDocuments('subjects', some(10));
  await copy();
  await tick();
  world.cloud.setNow(noon + 20 * day);
  await tick();
  const months = async () =>
    (await world.caller.get(people.district, 'coverage.history', { ...over, year: 2028, key: 'enterprises' }))
      .months;
  expect((await months()).map(({ month, bodies }) => [month, bodies])).toEqual([
    ['2026-11', 9],
    ['2026-12', 9],
  ]);
  expect(await world.caller.get(people.district, 'coverage.close', { ...over, year: 2028 })).toEqual({
    closed: true,
  });
  const { indicators, version } = await board();
  const lay = { ...over, year: 2028, version, indicators };
  expect(await world.caller.codeOf(people.district, 'coverage.lay', lay)).toBe('COVERAGE.CLOSED');
});

describe('a closed year', () => {
  const isTwice = { ...subject(1), listed: [added, 'highTech:2026:before'] };
  const seen = async (
    year: number,
    openid: string = people.district,
    organizationId: string = district._id,
  ) => {
    const { month, keepers, overlaps, asOf } = await world.caller.get(openid, 'coverage.board', {
      organizationId,
      year,
    });
    return { month, keepers, overlaps, asOf };
  };
  const history = async (year: number) =>
    (
      await world.caller.get(people.district, 'coverage.history', { ...over, year, key: 'enterprises' })
    ).months.map(({ month, bodies, covered }) => [month, bodies, covered]);
  const cover = (version: number, coverageType: 'joint' | 'single', subjectId = 's-1') =>
    world.caller.get(people.town, 'subject.cover', {
      subjectId,
      version,
      coverage: 'organization',
      coverageType,
      coveringId: branch._id,
    });
  const close = (year: number) => world.caller.get(people.district, 'coverage.close', { ...over, year });

  beforeEach(async () => {
    await world.cloud.importDocuments('subjects', [...some(10).filter(({ _id }) => _id !== 's-1'), isTwice]);
    await copy();
    await tick();
  });

  it('keeps its figures while others are counted, in its month and after', async () => {
    const had = { district: await seen(2028), town: await seen(2028, people.town, north._id) };
    const months = await history(2028);
    expect([had.district.keepers.length, had.town.keepers.length]).toEqual([2, 1]);
    expect(had.district.overlaps).toEqual([{ bucket: '高新技术企业', bodies: 1 }]);
    await copy(people.district, { year: 2029, from: 2028 });
    await tick();
    await close(2028);
    // Whoever counts by what is open has one more.
    const [, before] = (await history(2029))[0] ?? [];
    world.cloud.advance(60_000);
    await cover(0, 'joint');
    await tick();
    expect((await seen(2029)).keepers).not.toEqual((await seen(2028)).keepers);
    expect((await history(2029))[0]).toEqual(['2026-11', before, Number(months[0]?.[2]) + 1]);
    const isAsItWas = async () => {
      expect(await seen(2028)).toMatchObject({ ...had.district, asOf: expect.any(Number) as number });
      expect(await seen(2028, people.town, north._id)).toMatchObject({
        ...had.town,
        asOf: expect.any(Number) as number,
      });
      expect(await history(2028)).toEqual(months);
    };
    await isAsItWas();
    for (const days of [20, 500]) {
      world.cloud.setNow(noon + days * day);
      await cover(days === 20 ? 1 : 2, 'single');
      await tick();
      await isAsItWas();
    }
    // Nothing of it is told of months after.
    expect(
      (await board(people.district, { month: '2026-12' })).keepers.map(({ figures }) => figures[0]),
    ).toEqual(Array.from({ length: 2 }, () => expect.objectContaining({ bodies: 0 }) as unknown));
  });

  it('has the last month for which all were counted, and says as of when', async () => {
    // Nobody was counted in December yet.
    world.cloud.setNow(noon + 10 * day);
    await close(2028);
    await tick();
    await cover(0, 'joint');
    await tick();
    const { month, keepers, asOf } = await seen(2028);
    expect([month, keepers.length]).toEqual(['2026-11', 2]);
    expect(asOf).toBeLessThan(noon + day);
  });

  it('that was changed and not counted by it shows the month in which it was closed', async () => {
    const { indicators, version } = await board();
    const changed = indicators.slice(0, 1);
    await world.caller.get(people.district, 'coverage.lay', {
      ...over,
      year: 2028,
      version,
      indicators: changed,
    });
    await close(2028);
    await tick();
    world.cloud.setNow(noon + 20 * day);
    expect((await seen(2028)).month).toBe('2026-11');
  });
});

it('is laid down once, over what was read, and counted by it', async () => {
  await world.cloud.importDocuments('subjects', some(10));
  await copy();
  await tick();
  const { indicators, version } = await board();
  const [first] = indicators;
  if (!first) throw new Error('there is none');
  const lay = (openid: string, was: number, types: typeof first.types) =>
    world.caller.codeOf(openid, 'coverage.lay', {
      ...over,
      year: 2028,
      version: was,
      indicators: [{ ...first, types }],
    });
  expect(await lay(people.town, version, ['joint'])).toBe('ACCESS_DENIED');
  expect(await lay(people.district, version - 1, ['joint'])).toBe('COVERAGE.CHANGED');
  expect(await lay(people.district, version, ['joint'])).toBe('ok');
  expect(await lay(people.district, version, ['joint'])).toBe('ok');
  await tick();
  expect((await figureOf('enterprises')).map(([, , covered]) => covered)).toEqual([0, 0]);
});

it('asks the database as often for ten times as many subjects', async () => {
  await copy();
  const requests = async (count: number) => {
    await world.cloud.importDocuments('subjects', some(count), { over: true });
    await tick();
    return (await world.caller.ask(people.district, 'coverage.board', { ...over, year: 2028 }))
      .databaseRequests;
  };
  expect(await requests(200)).toBe(await requests(20));
});

describe('a district of more towns than are counted at once', () => {
  const towns = Array.from({ length: 13 }, (_, index) => ({
    ...south,
    _id: `town-${String(index).padStart(2, '0')}`,
    name: `第${index + 1}镇`,
    path: `${district.path}town-${String(index).padStart(2, '0')}/`,
  }));
  /** So many towns, and of each so many subjects. */
  const settle = async (inAll: readonly (typeof south)[], each: number) => {
    await world.cloud.importDocuments('organizations', inAll);
    const subjects = Array.from({ length: inAll.length * each }, (_, index) => {
      const { _id, path, name } = inAll[index % inAll.length] ?? south;
      return subject(index, {
        organizationId: _id,
        orgPath: path,
        organizationName: name,
        status: 'operating',
      });
    });
    await world.cloud.importDocuments('subjects', subjects);
  };
  const move = (index: number, to: typeof south) => {
    const begun = `91310117MA1ABC${String(index).padStart(3, '0')}`;
    return world.caller.get(people.district, 'subject.change', {
      subjectId: `s-${index}`,
      version: 0,
      townId: to._id,
      kind: 'enterprise',
      name: `上海第${index}号有限公司`,
      code: `${begun}${checkSignOf(begun)}`,
    });
  };
  const countedIn = () =>
    world.cloud
      .documents('coverageMonths')
      .flatMap((one) => {
        const { organizationId, figures } = one as {
          organizationId: string;
          figures: { key: string; bodies: number }[];
        };
        const { bodies = 0 } = figures.find(({ key }) => key.endsWith(':enterprises')) ?? {};
        return towns.some(({ _id }) => _id === organizationId) ? [[organizationId, bodies] as const] : [];
      })
      .sort();

  // With two towns more, and the district, five a tick; the last tick finds nothing to do.
  it.each([
    [13, 5],
    // The last five are a whole lot: only the next tick sees that they were the last.
    [12, 5],
  ])('counts all of %i, some a tick, after a year was laid down', async (count, wanted) => {
    const all = towns.slice(0, count);
    await settle(all, 3);
    await tick();
    await copy();
    const ticks = await tick();
    expect(countedIn()).toEqual(all.map(({ _id }) => [_id, 3]));
    expect(ticks.length).toBe(wanted);
    expect(world.cloud.documents('coverageYears')).toEqual([
      expect.objectContaining({ countFrom: null, countedMonth: '2026-11' }),
    ]);
  });

  // The one that moved counts in two towns: neither may be through before the other.
  it.each([0, 1, 7, 13, 14, 15, 20, 25])(
    'is right after a subject moved and the timer died at its write %i',
    async (after) => {
      await settle(towns, 2);
      await copy();
      await tick();
      for (const [index, to] of towns.slice(1).entries()) await move(index, to);
      const died = world.cloud.database.injectFault({
        action: 'modifyDocument',
        functionName: 'jobs',
        after,
        kill: 'before',
        times: 1,
      });
      await expect(world.cloud.runTimer('jobs')).rejects.toThrow();
      expect(died.struck).toBe(1);
      await tick();
      expect(countedIn()).toEqual(
        towns.map(({ _id }, index) => [_id, 2 + Number(index === 12) - Number(index === 0)]),
      );
      expect(JSON.stringify(world.cloud.documents('subjects'))).not.toContain('toCount');
    },
  );

  it('is right where a subject moves while all are being counted by a year', async () => {
    await settle(towns, 2);
    await tick();
    await copy();
    // The first five are counted; one of theirs goes to a town that is still to be.
    await world.cloud.runTimer('jobs');
    const [from, to] = [towns[0] ?? south, towns[5] ?? south];
    await move(0, to);
    await tick();
    expect(countedIn()).toEqual(
      towns.map(({ _id }) => [_id, 2 + Number(_id === to._id) - Number(_id === from._id)]),
    );
    expect(JSON.stringify(world.cloud.documents('subjects'))).not.toContain('toCount');
  });
});
