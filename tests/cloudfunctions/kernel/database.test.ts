import { startLocalCloud, type LocalCloud } from '../../../localcloud';
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
    collections: [{ name: 'things', indexes: [] }],
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
