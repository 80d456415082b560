import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalCloud, type FunctionFailure, type LocalCloud } from '../../localcloud';
import { bundleFunctions } from './bundles';

const sdk = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });`;

const functions = bundleFunctions({
  counter: {
    source: `${sdk}
      exports.main = async (event, context) => {
        const db = cloud.database();
        console.log('called', event.n);
        await db.collection('things').add({ data: { n: event.n } });
        const { total } = await db.collection('things').where({ n: db.command.gte(0) }).count();
        return { total, wx: cloud.getWXContext(), id: context.request_id, event, extra: process.env.EXTRA_KEY };
      };`,
    config: { timeout: 20 },
  },
  slow: {
    source: `exports.main = async ({ ms }) => { await new Promise((go) => setTimeout(go, ms)); return ms; };`,
    config: { timeout: 1 },
  },
  loop: {
    source: `exports.main = ({ forever }) => { while (forever) {} return 'ok'; };`,
    config: { timeout: 1 },
  },
  greedy: {
    source: `exports.main = ({ much }) => { const all = []; while (much) all.push(new Array(10000).fill({})); return 'ok'; };`,
    config: { timeout: 20, memorySize: 64 },
  },
  crash: {
    source: `exports.main = async ({ how }) => {
      if (how === 'exit') process.exit(3);
      if (how === 'throw') throw new TypeError('boom');
      if (how === 'later') { setImmediate(() => { throw new Error('later'); }); await new Promise(() => {}); }
      return 'ok';
    };`,
  },
  broken: { source: `throw new Error('cannot load');` },
  busy: {
    source: `let inside = 0; let most = 0; let calls = 0;
      exports.main = async () => {
        most = Math.max(most, ++inside); await new Promise((go) => setTimeout(go, 30)); inside--;
        return { most, calls: ++calls };
      };`,
  },
  outer: {
    source: `${sdk}
      exports.main = async (event) => {
        console.info('outer calls', event.name);
        try { return (await cloud.callFunction({ name: event.name, data: event.data })).result; }
        catch (error) { return { errCode: error.errCode, message: error.message }; }
      };`,
    config: { timeout: 10 },
  },
  writing: {
    source: `exports.main = () => { process.stdout.write('plain\\n'); process.stderr.write(Buffer.from('loud')); };`,
  },
  large: { source: `exports.main = () => 'x'.repeat(1024 * 1024 + 1);` },
  later: {
    // A name that is not written out is left to what loads functions.
    source: `let tries = 0; globalThis.another = () => ++tries;
      exports.main = ({ beside }) => require(beside).tries;`,
  },
  clock: {
    source: `exports.main = () => ({
      now: Date.now(), made: new Date().getTime(), isDate: new Date(0) instanceof Date, text: typeof Date(),
      parsed: Date.UTC(2000, 0, 1), copied: new Date(new Date(5)).getTime() });`,
  },
});

// A script beside the first one, that does not load at once.
writeFileSync(
  join(functions.directory, 'later', 'beside.js'),
  `exports.tries = another(); if (exports.tries === 1) throw new Error('not yet');`,
);

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: functions.directory,
    collections: [{ name: 'things', indexes: [{ name: 'by-n', keys: [['n', 1]] }] }],
    strictIndexes: true,
    instancesPerFunction: 2,
    environment: { EXTRA_KEY: 'extra' },
  });
});
afterAll(async () => {
  await cloud.close();
  functions.remove();
});

const post = (name: string, event: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${cloud.url}/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': 'person', ...headers },
    body: JSON.stringify(event),
  });

describe('a call', () => {
  test('runs the deployed bundle on the unmodified SDK, with the caller and its environment', async () => {
    const first = await cloud.call(
      'counter',
      { n: 1, userInfo: { openId: 'forged' } },
      { openid: 'person-1' },
    );
    expect(first.result).toMatchObject({
      total: 1,
      wx: { OPENID: 'person-1', SOURCE: 'wx_client', ENV: 'local-cloud' },
      id: first.requestId,
      event: { userInfo: { openId: 'person-1' } },
      extra: 'extra',
    });
    expect(first).toMatchObject({
      databaseRequests: 2,
      coldStart: true,
      log: [{ level: 'log', text: 'called 1' }],
    });
  });

  test('a warm instance keeps nothing of the caller before', async () => {
    const second = await cloud.call('counter', { n: 2 });
    expect(second.coldStart).toBe(false);
    expect((second.result as { wx: object }).wx).not.toHaveProperty('OPENID');
  });

  test('is remembered with its requests and its log', async () => {
    const { requestId } = await cloud.call('counter', { n: 3 }, { openid: 'person-1' });
    const record = cloud.recentCalls()[0];
    expect(record).toMatchObject({
      requestId,
      functionName: 'counter',
      openid: 'person-1',
      source: 'client',
    });
    expect(record?.requests.map(({ action, target }) => [action, target])).toEqual([
      ['database.insertDocument', 'things'],
      ['database.calculateDocument', 'things'],
    ]);
  });

  test('requires a script beside the first one once, and again where it did not load', async () => {
    const ask = () => cloud.call('later', { beside: './beside.js' });
    await expect(ask()).rejects.toThrow('not yet');
    expect((await ask()).result).toBe(2);
    expect((await ask()).result).toBe(2);
  });

  test('of a function that is not there', async () => {
    await expect(cloud.call('nothing', {})).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });
});

describe('from a browser', () => {
  test('answers the result, and what it cost in headers', async () => {
    const answer = await post('counter', { n: 4 }, { origin: 'http://localhost:10086' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:10086');
    expect(answer.headers.get('x-database-requests')).toBe('2');
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await answer.json()).toMatchObject({ wx: { OPENID: 'person' } });
  });

  test('a page may ask beforehand, a foreign page may not come at all', async () => {
    const preflight = await fetch(`${cloud.url}/functions/counter`, {
      method: 'OPTIONS',
      headers: { origin: 'http://127.0.0.1:1' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-local-openid');
    expect((await post('counter', { n: 1 }, { origin: 'https://example.com' })).status).toBe(403);
  });

  test('without an identity it is refused', async () => {
    const answer = await post('counter', {}, { 'x-local-openid': '' });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      expect.objectContaining({ errCode: -501008 }),
    ]);
  });

  test('a failure has the shape and the number a phone would see', async () => {
    const thrown = await post('crash', { how: 'throw' });
    expect(thrown.status).toBe(500);
    expect(await thrown.json()).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringMatching(
        /^cloud\.callFunction:fail Error: errCode: -504002 functions execute fail \| errMsg: TypeError: boom/,
      ) as string,
    });
    const late = await post('slow', { ms: 5000 });
    expect([late.status, await late.json()]).toEqual([504, expect.objectContaining({ errCode: -504003 })]);
    const missing = await post('nothing', {});
    expect([missing.status, await missing.json()]).toEqual([
      404,
      expect.objectContaining({ errCode: -501000 }),
    ]);
  });

  test('carries 100 KB at most and answers 1 MB at most', async () => {
    expect((await post('slow', { ms: 0, text: 'x'.repeat(100 * 1024) })).status).toBe(413);
    expect(await (await post('large', {})).json()).toMatchObject({ errCode: -604001 });
  });

  test('the database is out of its reach', async () => {
    const body = JSON.stringify({
      action: 'database.getDocument',
      collectionName: 'things',
      queryType: 'WHERE',
    });
    const attempt = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${cloud.url}/admin`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await attempt({ origin: cloud.url, authorization: 'x' })).status).toBe(403);
    expect((await attempt({ 'sec-fetch-mode': 'cors', authorization: 'x' })).status).toBe(403);
    expect((await attempt({})).status).toBe(403);
    const preflight = await fetch(`${cloud.url}/admin`, {
      method: 'OPTIONS',
      headers: { origin: cloud.url },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('limits', () => {
  const failure = (name: string, event: object): Promise<FunctionFailure> =>
    cloud.call(name, event).then(
      () => Promise.reject(new Error(`${name} did not fail`)),
      (error: unknown) => error as FunctionFailure,
    );

  test('the time limit of config.json ends a call, even one that never yields', async () => {
    expect(await failure('slow', { ms: 3000 })).toMatchObject({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 1 seconds',
    });
    expect(await failure('loop', { forever: true })).toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' });
    expect((await cloud.call('loop', {})).result).toBe('ok');
  });

  test('the memory limit of config.json ends a call', async () => {
    expect(await failure('greedy', { much: true })).toMatchObject({
      code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
    });
    expect(await cloud.call('greedy', {})).toMatchObject({ result: 'ok', coldStart: true });
  });

  test('a crash fails only its own call', async () => {
    const [exit, fine, later] = await Promise.allSettled([
      cloud.call('crash', { how: 'exit' }),
      cloud.call('crash', {}),
      cloud.call('crash', { how: 'later' }),
    ]);
    expect(exit).toMatchObject({ status: 'rejected', reason: { code: 'FUNCTIONS_EXECUTE_FAIL' } });
    expect(fine).toMatchObject({ status: 'fulfilled', value: { result: 'ok' } });
    expect(later).toMatchObject({ status: 'rejected', reason: { code: 'FUNCTIONS_EXECUTE_FAIL' } });
    expect((await cloud.call('crash', {})).result).toBe('ok');
  });

  test('a bundle that cannot be loaded says why', async () => {
    expect(await failure('broken', {})).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('cannot load') as string,
    });
  });

  test('an instance serves one call at a time, and there are only so many instances', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => cloud.call('busy', {})));
    const results = answers.map(({ result }) => result as { most: number; calls: number });
    expect(Math.max(...results.map(({ most }) => most))).toBe(1);
    expect(answers.filter(({ coldStart }) => coldStart)).toHaveLength(2);
    expect(results.reduce((sum, { calls }) => sum + Number(calls > 1), 0)).toBe(4);
  });
});

describe('from function to function', () => {
  test('answers the result; the one called does not see the person', async () => {
    const { result } = await cloud.call('outer', { name: 'counter', data: { n: 9 } }, { openid: 'person-1' });
    expect(result).toMatchObject({ event: { n: 9 }, wx: { SOURCE: 'wx_client,scf' } });
    expect((result as { wx: object }).wx).not.toHaveProperty('OPENID');
    const [inner, outer] = cloud.recentCalls();
    expect([inner?.functionName, outer?.functionName]).toEqual(['counter', 'outer']);
    expect(inner?.log.map(({ text }) => text)).toEqual(['called 9']);
    expect(outer?.log.map(({ text }) => text)).toEqual(['outer calls counter']);
  });

  test('a failure reaches the caller with its code', async () => {
    const { result } = await cloud.call('outer', { name: 'crash', data: { how: 'throw' } });
    // wx-server-sdk keeps the text and drops the number.
    expect(result).toMatchObject({ errCode: -1, message: expect.stringContaining('boom') as string });
  });
});

describe('the clock', () => {
  afterEach(() => cloud.useRealTime());

  test('moves for functions, which need no change for it', async () => {
    const at = Date.UTC(2030, 0, 1);
    cloud.setNow(at);
    expect((await cloud.call('clock', {})).result).toEqual({
      now: at,
      made: at,
      isDate: true,
      text: 'string',
      parsed: Date.UTC(2000, 0, 1),
      copied: 5,
    });
    cloud.advance(1000);
    expect((await cloud.call('clock', {})).result).toMatchObject({ now: at + 1000 });
    cloud.useRealTime();
    const before = Date.now();
    const { now } = (await cloud.call('clock', {})).result as { now: number };
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

test('a cloud that is renewed is as it was at its start, its idle instances warm', async () => {
  await cloud.importDocuments('things', [{ _id: 'old', n: [1, 2] }]);
  cloud.wechat.grant('person-1', 'template');
  cloud.database.injectFault({ code: 'SYS_ERR' });
  cloud.advance(1000);
  await cloud.call('clock', {});
  await cloud.renew();
  expect([cloud.isEmpty(), cloud.recentCalls()]).toEqual([true, []]);
  const { coldStart, result } = await cloud.call('counter', { n: 1 });
  expect([coldStart, result]).toMatchObject([false, { total: 1 }]);
  await cloud.call('counter', { n: [1, 2] });
  await cloud.renew();
  expect((await cloud.call('counter', { n: 3 })).result).toMatchObject({ total: 1 });
});

test('a cloud that is renewed to forget begins the code of warm instances anew', async () => {
  const calls = async () =>
    (await cloud.call('busy', {})) as { result: { calls: number }; coldStart: boolean };
  await calls();
  await cloud.renew();
  expect((await calls()).result.calls).toBeGreaterThan(1);
  await cloud.renew({ forgets: true });
  expect(await calls()).toMatchObject({ result: { calls: 1 }, coldStart: false });
  expect(await calls()).toMatchObject({ result: { calls: 2 } });
});

test('what a function writes stands in the log of its call', async () => {
  const { log } = await cloud.call('writing', {});
  expect(log).toMatchObject([
    { level: 'info', text: 'plain' },
    { level: 'error', text: 'loud' },
  ]);
});

test('what a cloud is busy with ends when it is renewed', async () => {
  const busy = cloud.call('loop', { forever: true });
  const ended = expect(busy).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
  await cloud.renew();
  await ended;
  expect((await cloud.call('loop', {})).result).toBe('ok');
});
