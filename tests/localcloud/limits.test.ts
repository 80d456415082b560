import { request } from 'node:http';
import CloudBase from '@cloudbase/manager-node';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../localcloud';
import { LIMITS, within } from '../../localcloud/limits';
import { connect, type WantedFunction } from '../../scripts/deploy/cloud';
import { readSettings } from '../../scripts/deploy/settings';
import { bundleFunctions } from './bundles';

type Limit = keyof typeof LIMITS;

/** The limits at which something was refused here. */
const mockStruck = new Set<string>();
jest.mock('../../localcloud/limits', () => {
  const actual = jest.requireActual<typeof import('../../localcloud/limits')>('../../localcloud/limits');
  const recording: typeof within = (name, ...given) => {
    try {
      actual.within(name, ...given);
    } catch (error) {
      mockStruck.add(name);
      throw error;
    }
  };
  const memoryWithin: typeof actual.memoryWithin = (memoryMb, whose) => {
    recording('memoryMb', memoryMb, whose);
    actual.memoryWithin(memoryMb, whose);
  };
  return { ...actual, within: recording, memoryWithin };
});

/** Those that are held without a refusal by `within`; each has its test below. */
const heldOtherwise: Limit[] = ['documents', 'indexKeyBytes', 'transactionSeconds'];

const sdk = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
  const told = (error) => ({ errCode: error.errCode, message: error.message });`;

const functions = bundleFunctions({
  // Answers as many characters as it is asked to.
  echo: { source: `exports.main = async ({ length = 0 }) => 'x'.repeat(length);`, config: { timeout: 10 } },
  outer: {
    source: `${sdk}
      exports.main = ({ text = '', length = 0 }) =>
        cloud.callFunction({ name: 'echo', data: { text: 'x'.repeat(text), length } })
          .then(({ result }) => result.length, told);`,
    config: { timeout: 20 },
  },
  data: {
    source: `${sdk}
      const db = cloud.database();
      let transaction;
      const work = {
        add: ({ document }) => db.collection('things').add({ data: document }),
        within: ({ document }) => db.runTransaction((t) => t.collection('things').add({ data: document })),
        get: ({ collection, limit }) => db.collection(collection).limit(limit).get().then(({ data }) => data.length),
        plain: () => db.collection('many').get().then(({ data }) => data.length),
        project: () => db.collection('large').field({ text: true }).get().then(({ data }) => data.length),
        aggregate: ({ limit }) =>
          db.collection('large').aggregate().limit(limit).end().then(({ list }) => list.length),
        create: ({ name }) => db.createCollection(name),
        begin: () => db.startTransaction().then((begun) => { transaction = begun; }),
        goOn: () => transaction.collection('things').add({ data: {} }),
        urls: ({ fileList }) => cloud.getTempFileURL({ fileList }).then(({ fileList: { length } }) => length),
        remove: ({ fileList }) => cloud.deleteFile({ fileList }).then(({ fileList: { length } }) => length),
      };
      exports.main = ({ act, ...parameters }) => work[act](parameters).catch(told);`,
    config: { timeout: 60 },
  },
});
afterAll(() => functions.remove());

const MB = 1024 * 1024;
const clouds: LocalCloud[] = [];
const start = async (options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> => {
  const cloud = await startLocalCloud({ data: ':memory:', functions: '', collections: [], ...options });
  clouds.push(cloud);
  return cloud;
};
afterAll(() => Promise.all(clouds.map((cloud) => cloud.close())));

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await start({
    functions: functions.directory,
    collections: [
      { name: 'things', indexes: [{ name: 'by-text', keys: [['text', 1]] }] },
      { name: 'many', indexes: [] },
      { name: 'large', indexes: [] },
    ],
  });
  await cloud.importDocuments(
    'many',
    Array.from({ length: 1200 }, (_, i) => ({ _id: String(i) })),
  );
  await cloud.importDocuments(
    'large',
    Array.from({ length: 17 }, (_, i) => ({ _id: String(i), text: 'x'.repeat(MB) })),
  );
});
const data = async (act: string, parameters: object = {}): Promise<unknown> =>
  (await cloud.call('data', { act, ...parameters })).result;

/** What wx-server-sdk makes of EXCEED_REQUEST_LIMIT where it knows it. */
const exceeded = { errCode: -501003, message: expect.stringContaining('LimitExceeded') as string };

test('every limit says where it comes from, and holds at its ends', () => {
  for (const [name, { least = 0, most, source }] of Object.entries(LIMITS) as [
    keyof typeof LIMITS,
    { least?: number; most: number; source: string },
  ][]) {
    expect(source).not.toBe('');
    expect(() => within(name, most, 'it')).not.toThrow();
    expect(() => within(name, least, 'it')).not.toThrow();
    expect(() => within(name, most + 1, 'it')).toThrow(
      expect.objectContaining({ code: 'EXCEED_REQUEST_LIMIT' }) as Error,
    );
    expect(() => within(name, least - 1, 'it')).toThrow(/LimitExceeded/);
  }
  mockStruck.clear();
});

describe('what deployment would refuse does not start', () => {
  const made: { remove: () => void }[] = [];
  afterAll(() => made.forEach(({ remove }) => remove()));
  const refused = async (options: Partial<LocalCloudOptions>, message: RegExp): Promise<void> => {
    await expect(start(options)).rejects.toMatchObject({
      code: 'EXCEED_REQUEST_LIMIT',
      message: expect.stringMatching(message) as string,
    });
  };
  const functionsLike = (many: Record<string, Record<string, unknown>>): { functions: string } => {
    const bundled = bundleFunctions(
      Object.fromEntries(
        Object.entries(many).map(([name, config]) => [name, { source: 'exports.main = () => 1;', config }]),
      ),
    );
    made.push(bundled);
    return { functions: bundled.directory };
  };
  const timer = (name: string) => ({ name, type: 'timer', config: '0 0 8 * * * *' });

  test('a timeout of nothing or of more than a minute', async () => {
    await refused(functionsLike({ fast: { timeout: 0.5 } }), /fast.*1 to 60 seconds/);
    await refused(functionsLike({ slow: { timeout: 61 } }), /slow.*1 to 60 seconds/);
  });

  test('two timers of one function', async () => {
    await refused(functionsLike({ busy: { triggers: [timer('a'), timer('b')] } }), /busy.*timers/);
  });

  test('memory that there is not', async () => {
    await refused(functionsLike({ small: { memorySize: 32 } }), /small.*64 to 3072 MB/);
    await refused(functionsLike({ odd: { memorySize: 200 } }), /odd.*200 MB/);
  });

  test('more than 50 functions', async () => {
    const some = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, {}]));
    await start(functionsLike(some(50)));
    await refused(functionsLike(some(51)), /50 functions/);
  });

  test('more than 4 KB of variables', async () => {
    await start({ environment: { KEY: 'x'.repeat(4 * 1024 - 3) } });
    await refused({ environment: { KEY: 'x'.repeat(4 * 1024 - 2) } }, /environment variables/);
  });

  test('more than 100 collections, or 20 indexes of one', async () => {
    const collections = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `c${i}`, indexes: [] }));
    await start({ collections: collections(100) });
    await refused({ collections: collections(101) }, /100 collections/);
    const indexes = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ name: `i${i}`, keys: [[`f${i}`, 1]] as [string, 1][] }));
    await start({ collections: [{ name: 'c', indexes: indexes(20) }] });
    await refused({ collections: [{ name: 'c', indexes: indexes(21) }] }, /20 indexes/);
  });
});

test('nor is it taken by the management: a zip, a memory, a runtime', async () => {
  const into = connect(readSettings({ file: 'none', env: 'local' }, {}), cloud.url);
  const create = (changes: Partial<WantedFunction>) =>
    into.createFunction({
      name: 'late',
      description: '',
      runtime: 'Nodejs18.15',
      timeout: 3,
      memorySize: 256,
      variables: {},
      zip: Buffer.alloc(10),
      ...changes,
    });
  // The library refuses it by itself; what comes past it is refused here.
  const large = Buffer.alloc(1.5 * MB + 1);
  await expect(create({ zip: large })).rejects.toThrow();
  const keys = { secretId: 'local', secretKey: 'local' };
  const past = new CloudBase({ ...keys, envId: 'local-cloud', region: 'ap-shanghai' }).commonService(
    'scf',
    '2018-04-16',
  );
  const Code = { ZipFile: large.toString('base64') };
  await expect(
    past.call({
      Action: 'CreateFunction',
      Param: { Namespace: 'local-cloud', FunctionName: 'late', Runtime: 'Nodejs18.15', Code },
    }),
  ).rejects.toMatchObject({ code: 'InvalidParameterValue.Code' });
  await expect(create({ memorySize: 3200 })).rejects.toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' });
  await expect(create({ runtime: 'Nodejs12.16' })).rejects.toMatchObject({
    code: 'InvalidParameterValue.Runtime',
  });
});

describe('calls', () => {
  const client = { openid: 'person' };
  // `{"text":"…"}` around the text.
  const textOf = (bytes: number) => ({ text: 'x'.repeat(bytes - 11) });

  test('a client sends 100 KB and is answered 1 MB', async () => {
    await cloud.call('echo', textOf(100 * 1024), client);
    await expect(cloud.call('echo', textOf(100 * 1024 + 1), client)).rejects.toMatchObject({
      code: 'EXCEED_REQUEST_SIZE_LIMIT',
    });
    // Two quotes around what is answered.
    await cloud.call('echo', { length: MB - 2 }, client);
    await expect(cloud.call('echo', { length: MB - 1 }, client)).rejects.toMatchObject({
      code: 'CLOUDFUNCTION_RESULT_SIZE_EXCEED',
    });
  });

  test('Chinese counts by its bytes', async () => {
    await expect(cloud.call('echo', { text: '党'.repeat(40_000) }, client)).rejects.toMatchObject({
      code: 'EXCEED_REQUEST_SIZE_LIMIT',
    });
  });

  test('a body that comes in pieces is measured too', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'x-local-openid': 'person' };
      const sent = request(`${cloud.url}/functions/echo`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject);
      sent.write('{"text":"');
      sent.end(`${'x'.repeat(100 * 1024)}"}`);
    });
    expect(status).toBe(413);
  });

  test('a function sends another 6 MB and is answered 6 MB', async () => {
    const outer = async (event: object): Promise<unknown> => (await cloud.call('outer', event)).result;
    expect(await outer({ length: 2 * MB })).toBe(2 * MB);
    expect(await outer({ length: 6 * MB })).toMatchObject({
      message: expect.stringContaining('LimitExceeded') as string,
    });
    expect(await outer({ text: 6 * MB })).toMatchObject({
      message: expect.stringContaining('LimitExceeded') as string,
    });
  });
});

describe('the database', () => {
  test('answers 1,000 documents at most, and 100 when nothing is said', async () => {
    expect(await data('get', { collection: 'many', limit: 1200 })).toBe(1000);
    expect(await data('plain')).toBe(100);
  });

  test('answers 16 MB at most', async () => {
    expect(await data('get', { collection: 'large', limit: 15 })).toBe(15);
    expect(await data('get', { collection: 'large', limit: 17 })).toMatchObject(exceeded);
    expect(await data('project')).toMatchObject(exceeded);
    expect(await data('aggregate', { limit: 15 })).toBe(15);
    // The SDK drops the code of what an aggregation fails with.
    expect(await data('aggregate', { limit: 17 })).toMatchObject({
      message: expect.stringContaining('LimitExceeded') as string,
    });
  });

  test('takes no _id and no indexed value that an index cannot hold', async () => {
    const tooLong = { message: expect.stringContaining('key too large') as string };
    expect(await data('add', { document: { _id: 'x'.repeat(1000) } })).toHaveProperty('_id');
    expect(await data('add', { document: { _id: 'x'.repeat(1100) } })).toMatchObject(tooLong);
    expect(await data('add', { document: { text: 'x'.repeat(1100) } })).toMatchObject(tooLong);
    expect(await data('within', { document: { _id: 'x'.repeat(1100) } })).toMatchObject(tooLong);
    expect(await data('add', { document: { unindexed: 'x'.repeat(1100) } })).toHaveProperty('_id');
  });

  test('gives up a transaction after 30 seconds', async () => {
    await data('begin');
    cloud.setNow(cloud.now() + 31_000);
    expect(await data('goOn')).toMatchObject({ message: expect.stringMatching(/transaction/i) as string });
    cloud.useRealTime();
  });

  test('makes no collection beyond the hundredth', async () => {
    for (let i = 3; i < 100; i++) await data('create', { name: `made-${i}` });
    expect(await data('create', { name: 'one-more' })).toMatchObject({
      message: expect.stringContaining('LimitExceeded') as string,
    });
  });
});

describe('files', () => {
  const fileList = (n: number) =>
    Array.from({ length: n }, (_, i) => `cloud://local-cloud.local-bucket/${i}`);

  test('50 a request, for functions', async () => {
    expect(await data('urls', { fileList: fileList(50) })).toBe(50);
    expect(await data('urls', { fileList: fileList(51) })).toHaveProperty('message');
    expect(await data('remove', { fileList: fileList(50) })).toBe(50);
    expect(await data('remove', { fileList: fileList(51) })).toHaveProperty('message');
  });

  test.each(['/storage/urls', '/storage/delete'])('and for clients: %s', async (door) => {
    const ask = (n: number) =>
      fetch(`${cloud.url}${door}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': 'person' },
        body: JSON.stringify({ fileList: fileList(n) }),
      });
    expect((await ask(50)).status).toBe(200);
    expect(await (await ask(51)).json()).toMatchObject({ code: 'EXCEED_REQUEST_LIMIT', errCode: -501003 });
  });
});

test('no limit is left that was not struck', () => {
  expect([...mockStruck, ...heldOtherwise].sort()).toEqual(Object.keys(LIMITS).sort());
});
