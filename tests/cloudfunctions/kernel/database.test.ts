import { startLocalCloud, type LocalCloud } from '../../../localcloud';
import type { DatabaseFault } from '../../../localcloud/database/faults';
import { functions } from '../../../scripts/cloud';

interface Thing {
  _id: string;
  rules?: { late?: number; place?: { name?: string; floor?: number } };
  details: Record<string, { topic?: string; lecturer?: string }>;
  list: { name?: string; note?: string }[];
  count: number;
}

const stored: Thing = {
  _id: 'one',
  rules: { late: 5, place: { name: '活动室', floor: 3 } },
  details: { themeDay: { topic: '旧', lecturer: '旧' }, training: { topic: '旧' } },
  list: [{ name: '旧', note: '旧' }],
  count: 1,
};

let cloud: LocalCloud;
let database: typeof import('../../../cloudfunctions/kernel/database');
let things: import('../../../cloudfunctions/kernel/database').Model<Thing>;

beforeAll(async () => {
  cloud = await startLocalCloud({
    port: 0,
    data: ':memory:',
    functions,
    collections: [
      { name: 'things', indexes: [] },
      { name: 'notes', lies: 'shared', indexes: [] },
      { name: 'marks', lies: 'shared', indexes: [] },
      { name: 'others', lies: 'shared', indexes: [] },
      { name: 'labels', lies: 'shared', indexes: [] },
      { name: 'tags', lies: 'shared', indexes: [] },
      { name: 'mentions', indexes: [] },
    ],
  });
  Object.assign(process.env, cloud.sdkEnvironment());
  database = await import('../../../cloudfunctions/kernel/database');
  const { none } = database;
  things = database.defineCollection<Thing>()({
    name: 'things',
    indexes: [],
    organizations: none('a test'),
    retention: { kept: 'a test' },
    about: none('a test'),
    exit: none('a test'),
  });
});
afterAll(() => cloud.close());
beforeEach(() => cloud.importDocuments('things', [stored], { over: true }));

const now = () => cloud.documents('things')[0] as Thing;

type Changes = import('../../../cloudfunctions/kernel/database').Changes<Thing>;

/** The same words in an object that inherits nothing, and in one of another making. */
const bare = (value: object): never => Object.assign(Object.create(null) as object, value) as never;
const foreign = (value: object): never => structuredClone(value) as never;

describe.each<[string, (changes: Changes) => Promise<unknown>]>([
  ['update', (changes) => database.collection(things).update('one', changes)],
  ['updateWhere', (changes) => database.collection(things).updateWhere({ count: 1 }, changes)],
  [
    'update in a transaction',
    (changes) => database.transaction((within) => within.in(things).update('one', changes)),
  ],
])('%s puts in the place of what was there', (_, run) => {
  it.each<[string, Changes, Partial<Thing>]>([
    ['an empty object', { rules: {} }, { rules: {} }],
    ['an object that says less', { rules: { place: { floor: 4 } } }, { rules: { place: { floor: 4 } } }],
    ['an object of other keys', { details: { a: { topic: '新' } } }, { details: { a: { topic: '新' } } }],
    ['an object that inherits nothing', { details: bare({ a: {} }) }, { details: { a: {} } }],
    ['an object of another making', { details: foreign({ a: {} }) }, { details: { a: {} } }],
    ['a list of objects', { list: [{ name: '新' }] }, { list: [{ name: '新' }] }],
    ['part of an object, whole', { 'rules.place': {} }, { rules: { late: 5, place: {} } }],
    ['nothing within an object', { rules: { late: undefined } }, { rules: {} }],
    ['nothing', { rules: undefined, count: 2 }, { rules: undefined, count: 2 }],
    ['nothing, by `null`', { rules: null }, { rules: null as never }],
  ])('%s', async (_of, changes, expected) => {
    await run(changes);
    expect(now()).toEqual({ ...stored, ...expected });
  });
});

it('refuses every way of writing to work that may not write, and carries out none', async () => {
  const { collection, transaction, withoutWriting } = database;
  const other = { ...stored, _id: 'two' };
  const ways: (() => Promise<unknown>)[] = [
    () => collection(things).add(other),
    () => collection(things).addOnce(other),
    () => collection(things).addMissing([other, { ...other, _id: 'three' }]),
    () => collection(things).put({ ...stored, count: 2 }),
    () => collection(things).update('one', { count: 2 }),
    () => collection(things).updateWhere({ count: 1 }, { count: 2 }),
    () => collection(things).removeWhere({ count: 1 }),
    () => transaction((within) => within.in(things).add(other)),
    () => transaction((within) => within.in(things).put({ ...stored, count: 2 })),
    () => transaction((within) => within.in(things).update('one', { count: 2 })),
    () => transaction((within) => within.in(things).replace(stored, { ...stored, count: 2 })),
    () => transaction((within) => within.in(things).replace(undefined, other)),
  ];
  const refusal = () => {
    throw new Error('not now');
  };
  for (const way of ways) await expect(withoutWriting(refusal, way)).rejects.toThrow('not now');
  expect(cloud.documents('things')).toEqual([stored]);
  // The same work may look, and others may write meanwhile.
  expect(await withoutWriting(refusal, () => collection(things).findById('one'))).toEqual(stored);
  await Promise.all([
    withoutWriting(refusal, () => collection(things).findAll({})),
    collection(things).update('one', { count: 3 }),
  ]);
  expect(now().count).toBe(3);
  const looked = { ...things, writtenByLooking: true } as const;
  await withoutWriting(refusal, () => collection(looked).update('one', { count: 4 }));
  expect(now().count).toBe(4);
});

describe('what is asked by ids at once', () => {
  interface Other {
    _id: string;
    word: string;
  }
  let others: import('../../../cloudfunctions/kernel/database').Model<Other>;
  beforeAll(async () => {
    const { none, defineCollection } = database;
    others = defineCollection<Other>()({
      name: 'others',
      lies: 'shared',
      indexes: [],
      organizations: none('a test'),
      retention: { kept: 'a test' },
      about: none('a test'),
      exit: none('a test'),
    });
    await database.collection(others).addMissing([
      { _id: 'o1', word: '甲' },
      { _id: 'o2', word: '乙' },
    ]);
  });
  afterEach(() => cloud.database.clearFaults());
  /** Both are asked at once: what was found, and in how many requests. */
  const both = async (thingIds: string[], otherIds: string[], fault: DatabaseFault = { delayMs: 0 }) => {
    const { collection, askingAtOnce, those } = database;
    cloud.database.clearFaults();
    const asked = cloud.database.injectFault(fault);
    const found = await askingAtOnce(those(things, ['one']), () =>
      Promise.all([collection(things).findByIds(thingIds), collection(others).findByIds(otherIds)]),
    );
    return [...found, asked.struck];
  };
  const [o1, o2] = [
    { _id: 'o1', word: '甲' },
    { _id: 'o2', word: '乙' },
  ];

  it('comes with one request, each as its own model knows it', async () => {
    await cloud.importDocuments('things', [{ ...stored, _id: 'two' }], { over: true });
    expect(await both(['one'], ['o2'])).toEqual([[stored], [o2], 1]);
    expect(await both(['one', 'none'], ['o1', 'o2', 'one'])).toEqual([[stored], [o1, o2], 1]);
    expect(await both(['one', 'two'], ['o1'])).toEqual([[stored, { ...stored, _id: 'two' }], [o1], 1]);
    expect(await both(['one'], ['none'])).toEqual([[stored], [], 1]);
    expect(await both(['one'], [])).toEqual([[stored], [], 1]);
  });

  it('is asked one by one where it cannot be asked at once', async () => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await both(['none'], ['o1'])).toEqual([[], [o1], 1]);
    expect(await both(['one'], ['o1'], { action: 'aggregateDocuments', code: 'INVALID_PARAM' })).toEqual([
      [stored],
      [o1],
      1,
    ]);
    await expect(both(['one'], ['o1'], { code: 'SYS_ERR' })).rejects.toMatchObject({ errCode: -501001 });
    expect(warned).toHaveBeenCalledTimes(2);
    warned.mockRestore();
  });

  it('is asked round by round: what waits at the same time, of whichever kind', async () => {
    const { collection, askingAtOnce, those } = database;
    const asked = cloud.database.injectFault({ delayMs: 0 });
    const found = await askingAtOnce(those(things, ['one']), async () => {
      const one = await collection(things).findById('one');
      const [o, all, some, words, none] = await Promise.all([
        collection(others).findById('o1'),
        collection(others).findAll({}),
        collection(others).count({ word: '甲' }),
        collection(others).group<{ many: number }>({}, '$word', { many: database.expression.sum(1) }),
        collection(others).count({ word: '丙' }),
      ]);
      return [one, o, all, some, words.sort((a, b) => (a._id < b._id ? -1 : 1)), none];
    });
    expect(found).toEqual([
      stored,
      o1,
      [o1, o2],
      1,
      [
        { _id: '乙', many: 1 },
        { _id: '甲', many: 1 },
      ],
      0,
    ]);
    expect(asked.struck).toBe(2);
  });

  it('is asked one by one for the rest of a call once it did not work', async () => {
    const { collection, askingAtOnce, those } = database;
    const both = () => Promise.all([collection(things).findById('one'), collection(others).findById('o1')]);
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const refused = cloud.database.injectFault({ action: 'aggregateDocuments', code: 'INVALID_PARAM' });
    const asked = cloud.database.injectFault({ delayMs: 0 });
    expect(await askingAtOnce(those(things, ['one']), async () => [await both(), await both()])).toEqual([
      [stored, o1],
      [stored, o1],
    ]);
    expect([refused.struck, asked.struck, warned.mock.calls.length]).toEqual([1, 4, 1]);
    warned.mockRestore();
    cloud.database.clearFaults();
    const alone = cloud.database.injectFault({ delayMs: 0 });
    const missing = await askingAtOnce(those(things, ['none']), async () => [
      await collection(others).findById('o2'),
      await both(),
      await both(),
    ]);
    expect([missing, alone.struck]).toEqual([[o2, [stored, o1], [stored, o1]], 6]);
  });
});

it('what has one of some values is found however many they are, each once', async () => {
  const { collection, command } = database;
  const all = Array.from({ length: 1010 }, (_, count) => ({ ...stored, _id: `of-${count}`, count }));
  await cloud.importDocuments('things', all, { over: true });
  const ids = all.map(({ _id }) => _id);
  const asked = cloud.database.injectFault({ delayMs: 0 });
  const found = await collection(things).findAllOf('_id', [...ids, 'of-7']);
  cloud.database.clearFaults();
  // What comes after the first thousand is asked for once more, and nothing but what was asked comes.
  expect(asked.struck).toBe(3);
  expect(found.map(({ _id }) => _id).sort()).toEqual([...ids].sort());
  const few = await collection(things).findAllOf('_id', ids.slice(0, 5), { count: command.gte(3) });
  expect(few.map(({ count }) => count)).toEqual([3, 4]);
  expect(await collection(things).findAllOf('_id', [])).toEqual([]);
});

describe('models that share a collection', () => {
  interface Mark {
    _id: string;
    at: number;
    word: string;
  }
  const sharing = (name: string) => {
    const { none, defineCollection } = database;
    return defineCollection<Mark>()({
      name,
      lies: 'shared',
      indexes: [],
      organizations: none('a test'),
      retention: { kept: 'a test' },
      about: none('a test'),
      exit: none('a test'),
    });
  };
  const mark = (_id: string, at: number, word = '甲'): Mark => ({ _id, at, word });
  let notes: ReturnType<typeof sharing>;
  let marks: ReturnType<typeof sharing>;
  beforeAll(async () => {
    notes = sharing('notes');
    marks = sharing('marks');
    const { collection, transaction } = database;
    await collection(notes).addMissing([mark('n1', 1), mark('n2', 2)]);
    await transaction((within) => within.in(marks).add(mark('m1', 1)));
    await collection(marks).put(mark('m2', 3, '乙'));
  });

  it('each finds its own, as they were written, and nothing of the other', async () => {
    const { collection, expression, transaction } = database;
    expect(await collection(notes).findAll({})).toEqual([mark('n1', 1), mark('n2', 2)]);
    expect(await collection(marks).findById('n1')).toBeUndefined();
    expect(await transaction((within) => within.in(marks).findById('n1'))).toBeUndefined();
    expect(await collection(marks).findByIds(['n1', 'm1'])).toEqual([mark('m1', 1)]);
    expect(await collection(marks).count({ at: 1 })).toBe(1);
    expect(await collection(notes).group({}, '$word', { sum: expression.sum('$at') })).toEqual([
      { _id: '甲', sum: 3 },
    ]);
    expect(cloud.documents('marks')).toEqual([mark('m1', 1), mark('m2', 3, '乙')]);
  });

  it('alternatives are of its own too, on every page', async () => {
    const { collection } = database;
    const either = [{ at: database.command.lte(1) }, { word: '乙' }];
    expect(await collection(marks).find(either, { limit: 10 })).toHaveLength(2);
    const first = await collection(marks).findPage(either, ['at', 'asc'], { after: undefined, size: 1 });
    const second = await collection(marks).findPage(either, ['at', 'asc'], { after: first.next, size: 1 });
    expect([...first.items, ...second.items].map(({ _id }) => _id)).toEqual(['m1', 'm2']);
    expect(second.next).toBeUndefined();
  });

  it('all that fits alternatives is found, however much, and nothing else', async () => {
    const many = Array.from({ length: 1500 }, (_, at) =>
      mark(`k${String(at).padStart(4, '0')}`, at % 3, '丙'),
    );
    await cloud.importDocuments('marks', many);
    const found = await database.collection(marks).findAll([
      { at: 0, word: '丙' },
      { at: 1, word: '丙' },
    ]);
    expect(found).toHaveLength(1000);
    const all = await database.collection(marks).findAll([{ word: '丙' }, { at: 3 }]);
    expect(all).toHaveLength(1501);
  });

  it('a change of many reaches none of the other, and neither does taking away', async () => {
    const { collection } = database;
    expect(await collection(notes).updateWhere({ at: 1 }, { word: '丁' })).toBe(1);
    expect((await collection(marks).findById('m1'))?.word).toBe('甲');
    await collection(marks).removeWhere({});
    expect(await collection(notes).findAll({})).toEqual([mark('n1', 1, '丁'), mark('n2', 2)]);
  });
});

it('what stands beside each under ids it knows comes with it, of its own model and the fields that are asked for', async () => {
  const { askTogether, besideEach, fitting, under } = database;
  const beside = (name: 'labels' | 'tags') =>
    database.defineCollection<{ _id: string; word: string; more: number }>()({
      name,
      lies: 'shared',
      indexes: [],
      organizations: database.none('a test'),
      retention: { kept: 'a test' },
      about: database.none('a test'),
      exit: database.none('a test'),
    });
  const [labels, tags] = [beside('labels'), beside('tags')];
  await cloud.importDocuments('things', [{ ...stored, _id: 'two' }], { over: true });
  await database.collection(labels).addMissing([
    { _id: 'n:one', word: '甲', more: 1 },
    { _id: 'n:none', word: '丙', more: 1 },
  ]);
  await database.collection(tags).addMissing([{ _id: 'n:two', word: '乙', more: 1 }]);
  const others = {
    labels: under(labels, ['word'], { before: 'n:' }),
    tags: under(tags, ['word'], { before: 'n:' }),
  };
  const all = fitting(things, { _id: database.command.in(['one', 'two', 'three']) }, { limit: 10 });
  const found = await askTogether(things, 'one', {
    all: besideEach(all, { fields: ['count'], ids: ['$_id'] as never, others }),
  });
  expect(found?.all).toEqual([
    { _id: 'one', count: 1, beside: { labels: [{ _id: 'n:one', word: '甲' }], tags: [] } },
    { _id: 'two', count: 1, beside: { labels: [], tags: [{ _id: 'n:two', word: '乙' }] } },
  ]);
});

it('what has an id in a field stands beside too, as far as it is asked for; what has none beside nothing', async () => {
  const { askTogether, besideEach, collection, command, defineCollection, expression, fitting, under } =
    database;
  const mentions = defineCollection<{ _id: string; ofThing?: string; on: string }>()({
    name: 'mentions',
    indexes: [['by_thing', 'ofThing']],
    organizations: database.none('a test'),
    retention: { kept: 'a test' },
    about: database.none('a test'),
    exit: database.none('a test'),
  });
  await cloud.importDocuments('things', [{ ...stored, _id: 'two' }], { over: true });
  await collection(mentions).addMissing([
    { _id: 'b', ofThing: 'one', on: '2026-02' },
    { _id: 'a', ofThing: 'one', on: '2026-01' },
    { _id: 'before', ofThing: 'one', on: '2025-12' },
    { _id: 'of-nothing', on: '2026-01' },
  ]);
  const own = under(mentions, ['on'], {
    by: 'ofThing',
    where: expression.gte(['$$one.on', '2026']),
  });
  const both = fitting(things, { _id: command.in(['one', 'two']) }, { limit: 10 });
  const found = await askTogether(things, 'one', {
    all: besideEach(both, { fields: [], ids: ['$_id'] as never, others: { own } }),
  });
  expect(found?.all).toEqual([
    {
      _id: 'one',
      beside: {
        own: [
          { _id: 'b', on: '2026-02' },
          { _id: 'a', on: '2026-01' },
        ],
      },
    },
    { _id: 'two', beside: { own: [] } },
  ]);
});

it('a condition that says nothing of its fields is refused, alone and with others', async () => {
  const { askingAtOnce, collection, those } = database;
  const nothing = { count: undefined } as never;
  await expect(collection(things).find(nothing, { limit: 1 })).rejects.toThrow('count');
  const both = async () => {
    const [refused] = await Promise.allSettled([
      collection(things).find(nothing, { limit: 1 }),
      collection(things).count({}),
    ]);
    if (refused.status === 'rejected') throw refused.reason;
  };
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
  await expect(askingAtOnce(those(things, ['one']), both)).rejects.toThrow('count');
  warned.mockRestore();
});
