import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const directory = mkdtempSync(join(tmpdir(), 'localcloud-main-'));
let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Starts the command as `npm run cloud` does and answers the address it prints. */
async function start(): Promise<string> {
  const data = join(directory, 'data');
  const options = [
    '--data',
    data,
    '--functions',
    join(directory, 'functions'),
    '--app',
    join(directory, 'app'),
  ];
  child = spawn(process.execPath, ['--import', 'tsx', 'localcloud/main.ts', ...options], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, TZ: 'Asia/Shanghai' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('no output');
  const [text] = (await once(child.stdout, 'data')) as [Buffer];
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text.toString())?.[0];
  if (!address) throw new Error(`it printed ${text.toString()}`);
  return address;
}

test('the command starts it, serves the app and the declared collections, obeys the rules, and finds its data again', async () => {
  mkdirSync(join(directory, 'functions/hour'), { recursive: true });
  writeFileSync(join(directory, 'functions/hour/index.js'), `exports.main = () => new Date(0).getHours();`);
  mkdirSync(join(directory, 'app'));
  writeFileSync(join(directory, 'app/index.html'), '<title>小程序</title>');
  writeFileSync(join(directory, 'collections.json'), JSON.stringify([{ name: 'things', indexes: [] }]));
  writeFileSync(
    join(directory, 'storage.rules.json'),
    JSON.stringify({ write: '/^kept/.test(resource.path) == true' }),
  );
  writeFileSync(join(directory, 'database.rules.json'), JSON.stringify({ '*': 'ADMINONLY' }));

  let address = await start();
  expect(await (await fetch(`${address}/app/`)).text()).toContain('小程序');
  expect(await (await fetch(`${address}/`)).text()).toContain('本地云');
  const overview = (await (await fetch(`${address}/console/api/overview`)).json()) as {
    collections: object[];
  };
  expect(overview.collections).toEqual([{ name: 'things', documents: 0, indexes: [] }]);

  const headers = { 'x-local-openid': 'person', 'content-type': 'application/json' };
  const call = await fetch(`${address}/functions/hour`, { method: 'POST', headers, body: '{}' });
  // The runtime's clock is UTC in production, whatever this machine's is.
  expect(await call.json()).toBe(0);

  const upload = (path: string): Promise<Response> =>
    fetch(`${address}/storage/upload?path=${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/plain' },
      body: '还在',
    });
  expect((await upload('elsewhere.txt')).status).toBe(403);
  expect(await (await upload('kept.txt')).json()).toEqual({
    fileID: expect.stringContaining('kept.txt') as string,
  });
  child?.kill('SIGTERM');
  expect(await once(child as ChildProcess, 'exit')).toEqual([0, null]);

  address = await start();
  const [file] = (await (await fetch(`${address}/console/api/files`)).json()) as { url: string }[];
  expect(await (await fetch(address + (file?.url ?? ''))).text()).toBe('还在');
});
