import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { bundleFunctions } from './bundles';

const functions = bundleFunctions({
  counter: {
    source: `
      const cloud = require('wx-server-sdk');
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
      exports.main = async (event, context) => {
        const db = cloud.database();
        console.log('called', event.n);
        await db.collection('things').add({ data: { n: event.n, at: Date.now() } });
        const { total } = await db.collection('things').where({ n: db.command.gte(0) }).count();
        return { total, who: cloud.getWXContext().OPENID, id: context.request_id, now: Date.now() };
      };`,
    config: {
      timeout: 5,
      triggers: [{ name: 't', type: 'timer', config: '0 0 8 * * * *' }],
      permissions: { openapi: [] },
    },
  },
});

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: functions.directory,
    collections: [{ name: 'things', indexes: [{ name: 'by-n', keys: [['n', 1]] }] }],
  });
});
afterAll(async () => {
  await cloud.close();
  functions.remove();
});

test('a deployed bundle runs, reads and writes through the unmodified SDK', async () => {
  const first = await cloud.call('counter', { n: 1 }, { openid: 'person-1' });
  expect(first.result).toMatchObject({ total: 1, who: 'person-1', id: first.requestId });
  expect(first).toMatchObject({
    databaseRequests: 2,
    coldStart: true,
    log: [{ level: 'log', text: 'called 1' }],
  });
  const second = await cloud.call('counter', { n: 2 }, { openid: 'person-2' });
  expect(second).toMatchObject({ coldStart: false, result: { total: 2, who: 'person-2' } });
});

test('a browser reaches functions, and not the database', async () => {
  const answer = await fetch(`${cloud.url}/functions/counter`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-local-openid': 'person-3',
      origin: 'http://localhost:10086',
    },
    body: JSON.stringify({ n: 3 }),
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('x-database-requests')).toBe('2');
  expect(await answer.json()).toMatchObject({ who: 'person-3' });
  const refused = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { origin: cloud.url, authorization: 'x' },
    body: '{}',
  });
  expect(refused.status).toBe(403);
});

test('functions see the moved clock', async () => {
  cloud.setNow(Date.UTC(2030, 0, 1));
  const { result } = await cloud.runTimer('counter');
  expect(result).toMatchObject({ now: Date.UTC(2030, 0, 1) });
  cloud.useRealTime();
});
