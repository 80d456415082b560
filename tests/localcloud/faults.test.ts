import { requestsInSequence, startLocalCloud, type LocalCloud } from '../../localcloud';
import { bundleFunctions } from './bundles';

const functions = bundleFunctions({
  keeper: {
    source: `
      const cloud = require('wx-server-sdk');
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
      const things = cloud.database({ throwOnNotFound: false }).collection('things');
      const add = async (_id) => {
        try { await things.add({ data: { _id } }); return 'added'; }
        catch (error) { return /E11000/.test(error.message) ? 'duplicate' : error.code || error.message; }
      };
      exports.main = async ({ ids, together }) => {
        if (together) return Promise.all(ids.map(add));
        const answers = [];
        for (const id of ids) answers.push(await add(id));
        return answers;
      };`,
    config: { timeout: 20 },
  },
});

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: functions.directory,
    collections: [
      { name: 'things', indexes: [] },
      { name: 'others', indexes: [] },
    ],
  });
});
afterAll(async () => {
  await cloud.close();
  functions.remove();
});
afterEach(() => cloud.database.clearFaults());

const keep = async (ids: string[], together = false) => cloud.call('keeper', { ids, together });
const kept = (prefix: string): string[] =>
  (cloud.documents('things') as { _id: string }[])
    .map(({ _id }) => _id)
    .filter((id) => id.startsWith(prefix));

test('an error is answered and nothing done', async () => {
  const fault = cloud.database.injectFault({ code: 'DATABASE_REQUEST_FAILED', times: 1 });
  const { result, requests } = await keep(['code-1', 'code-2']);
  expect(result).toEqual([expect.stringContaining('injected fault'), 'added']);
  expect([kept('code'), fault.struck]).toEqual([['code-2'], 1]);
  expect(requests.map(({ error }) => error)).toEqual(['DATABASE_REQUEST_FAILED', undefined]);
  expect(requests.map(({ written }) => written)).toEqual([0, 1]);
});

test('a dropped answer breaks the connection after the work', async () => {
  cloud.database.injectFault({ drop: true, times: 1 });
  const { result, requests } = await keep(['drop-1']);
  expect(result).toEqual([expect.stringMatching(/hang up|ECONNRESET/)]);
  expect([kept('drop'), requests[0]?.error]).toEqual([['drop-1'], 'dropped']);
});

test('a request delivered twice is answered as the second time', async () => {
  cloud.database.injectFault({ twice: true, times: 1 });
  expect((await keep(['twice-1'])).result).toEqual(['duplicate']);
  expect(kept('twice')).toEqual(['twice-1']);
});

test('an instance is killed before or after its nth request, and the next call starts another', async () => {
  cloud.database.injectFault({ kill: 'before', after: 1, times: 1 });
  await expect(keep(['kill-1', 'kill-2', 'kill-3'])).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
  });
  expect(kept('kill')).toEqual(['kill-1']);
  cloud.database.clearFaults();
  cloud.database.injectFault({ kill: 'after', after: 1, times: 1 });
  await expect(keep(['kill-4', 'kill-5', 'kill-6'])).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
  });
  expect(kept('kill')).toEqual(['kill-1', 'kill-4', 'kill-5']);
  expect(await keep(['kill-7'])).toMatchObject({ result: ['added'], coldStart: true });
});

test('an answer comes later by what it is delayed', async () => {
  cloud.database.injectFault({ delayMs: 50, times: 1 });
  const { requests } = await keep(['late-1', 'late-2']);
  expect(requests[0]?.durationMs).toBeGreaterThan(45);
});

test('only what fits is struck', async () => {
  const faults = [
    cloud.database.injectFault({ collection: 'others', drop: true }),
    cloud.database.injectFault({ action: 'getDocument', drop: true }),
    cloud.database.injectFault({ functionName: 'somebody-else', drop: true }),
  ];
  const fault = cloud.database.injectFault({
    action: 'insertDocument',
    collection: 'things',
    functionName: 'keeper',
    code: 'SYS_ERR',
    times: 1,
  });
  await keep(['fit-1', 'fit-2']);
  expect([kept('fit'), fault.struck, ...faults.map(({ struck }) => struck)]).toEqual([['fit-2'], 1, 0, 0, 0]);
});

test('the same seed strikes the same requests', async () => {
  const struck = async (prefix: string, seed: number): Promise<number[]> => {
    cloud.database.clearFaults();
    cloud.database.injectFault({ code: 'SYS_ERR', percent: 40, seed });
    await keep(Array.from({ length: 40 }, (_, i) => `${prefix}-${i}`));
    const there = kept(`${prefix}-`);
    return Array.from({ length: 40 }, (_, i) => i).filter((i) => !there.includes(`${prefix}-${i}`));
  };
  const first = await struck('seed-a', 7);
  expect(first.length).toBeGreaterThan(5);
  expect(first.length).toBeLessThan(30);
  expect(await struck('seed-b', 7)).toEqual(first);
  expect(await struck('seed-c', 8)).not.toEqual(first);
});

test('requests that wait for each other are told from those sent together, whose answers are held back', async () => {
  const apart = await keep(['apart-1', 'apart-2', 'apart-3']);
  let release: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (release = resolve));
  const fault = cloud.database.injectFault({
    hold: async () => {
      if (fault.struck === 3) release();
      await all;
    },
  });
  const together = await keep(['together-1', 'together-2', 'together-3'], true);
  expect([apart, together].map(({ requests }) => requests.length)).toEqual([3, 3]);
  expect([apart, together].map(({ requests }) => requestsInSequence(requests))).toEqual([3, 1]);
});
