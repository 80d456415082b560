import { request as send } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { bundleFunctions } from './bundles';

const app = mkdtempSync(join(tmpdir(), 'localcloud-app-'));
writeFileSync(join(app, 'index.html'), '<title>小程序</title>');
const functions = bundleFunctions({
  hello: {
    source: `exports.main = async () => 'hello';`,
    config: { triggers: [{ name: 'daily', type: 'timer', config: '0 0 8 * * * *' }] },
  },
});

let cloud: LocalCloud;
let port: string;
beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: functions.directory,
    collections: [{ name: 'things', indexes: [] }],
    app,
    hosts: ['box.local', 'proxy.example:8443'],
  });
  ({ port } = new URL(cloud.url));
  await ask('POST', '/storage/upload?path=a.txt', { 'x-local-openid': 'me' }, 'text');
});
afterAll(async () => {
  await cloud.close();
  functions.remove();
  rmSync(app, { recursive: true });
});

/** Sends over a real connection, with whatever headers: fetch would not let us choose the host. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = send(`${cloud.url}${path}`, { method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const person = { ...json, 'x-local-openid': 'me' };
const fileAddress = async (): Promise<string> => {
  const [file] = JSON.parse((await ask('GET', '/console/api/files')).text) as { url: string }[];
  return file?.url ?? '';
};

/** Every door, with what it answers to those it knows. */
const doors: [what: string, method: string, path: string, headers: Record<string, string>, status: number][] =
  [
    ['the console', 'GET', '/', {}, 200],
    ['its scripts', 'GET', '/app.js', {}, 200],
    ['its overview', 'GET', '/console/api/overview', {}, 200],
    ['its documents', 'GET', '/console/api/collections/things', {}, 200],
    ['a timer run by hand', 'POST', '/console/api/timers/hello/run', json, 200],
    ['the clock', 'POST', '/console/api/clock', json, 200],
    ['the app', 'GET', '/app/', {}, 200],
    ['a call', 'POST', '/functions/hello', person, 200],
    ['an upload', 'POST', '/storage/upload?path=b.txt', { 'x-local-openid': 'me' }, 200],
    ['addresses of files', 'POST', '/storage/urls', person, 400],
    ['files removed', 'POST', '/storage/delete', person, 400],
    ['the database for clients', 'POST', '/database', person, 400],
    ['consent', 'POST', '/wechat/subscribe', person, 400],
    ['a file', 'GET', 'the address of a file', {}, 200],
    ['an upload of the SDK', 'PUT', '/storage/object/c.txt', {}, 403],
    ['the SDK', 'POST', '/admin', { ...json, authorization: 'x' }, 200],
    ['the management', 'POST', '/manage/tcb', json, 200],
    ['WeChat’s token', 'POST', '/cgi-bin/stable_token', json, 200],
    ['WeChat’s interfaces', 'POST', '/tcb/uploadfuncconfig', json, 200],
    ['nothing', 'GET', '/nowhere', {}, 404],
  ];

describe.each(doors)('%s', (_what, method, path, headers, status) => {
  const knock = async (more: Record<string, string>) =>
    ask(
      method,
      path.startsWith('/') ? path : await fileAddress(),
      { ...headers, ...more },
      method === 'POST' ? '{}' : '',
    );

  test('answers to its own names', async () => {
    const names = ['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST', 'box.local'].map(
      (name) => `${name}:${port}`,
    );
    for (const host of [...names, 'box.local', 'proxy.example:8443'])
      expect({ host, status: (await knock({ host })).status }).toEqual({ host, status });
  });

  test('and to no other', async () => {
    const names = [
      'evil.example',
      `evil.example:${port}`,
      'localhost',
      'localhost:1',
      `127.0.0.1.evil.example:${port}`,
    ];
    for (const host of [...names, `proxy.example:${port}0`, 'x']) {
      const answer = await knock({ host });
      expect({ host, status: answer.status }).toEqual({ host, status: 403 });
      expect(answer.text).toContain('INVALID_REQUEST_SOURCE');
    }
  });
});

describe('pages of other sites', () => {
  const foreign = ['https://evil.example', 'null', `http://evil.example`, 'http://localhost.evil.example'];

  test.each(doors.filter(([, method]) => method !== 'GET'))(
    'change nothing: %s',
    async (_what, method, path, headers) => {
      for (const origin of foreign)
        expect((await ask(method, path, { ...headers, origin }, '{}')).status).toBe(403);
    },
  );

  test.each(['/console/api/overview', '/console/api/calls', '/console/api/files'])(
    'do not read %s',
    async (path) => {
      for (const origin of foreign) expect((await ask('GET', path, { origin })).status).toBe(403);
      expect((await ask('GET', path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    },
  );

  test('may not ask beforehand either', async () => {
    const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    expect((await ask('OPTIONS', '/functions/hello', preflight)).status).toBe(403);
  });
});

describe('pages of this machine', () => {
  const served = 'http://localhost:10086';

  test('call functions, upload and consent', async () => {
    expect((await ask('POST', '/functions/hello', { ...person, origin: served }, '{}')).status).toBe(200);
    expect(
      (await ask('POST', '/storage/upload?path=d.txt', { ...person, origin: served }, '{}')).status,
    ).toBe(200);
    const consent = JSON.stringify({ templateIds: ['T1'] });
    expect((await ask('POST', '/wechat/subscribe', { ...person, origin: served }, consent)).status).toBe(200);
  });

  test('but do not drive the console: only its own page does', async () => {
    expect((await ask('POST', '/console/api/clock', { ...json, origin: served }, '{}')).status).toBe(403);
    expect((await ask('GET', '/console/api/overview', { origin: served })).status).toBe(403);
    for (const origin of [cloud.url, `http://localhost:${port}`, `http://box.local:${port}`])
      expect((await ask('POST', '/console/api/clock', { ...json, origin }, '{}')).status).toBe(200);
  });
});
