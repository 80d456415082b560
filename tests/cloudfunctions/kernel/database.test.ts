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
