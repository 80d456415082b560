import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { environment, root } from '../../scripts/cloud';
import { handful } from '../../scripts/demo/organizations';
import { connect } from '../../scripts/deploy/cloud';
import { deploy, planDeployment, type Deployment } from '../../scripts/deploy/deploy';
import { readRelease } from '../../scripts/deploy/release';
import { readSettings, variablesOf } from '../../scripts/deploy/settings';
import { connectWechat } from '../../scripts/deploy/wechat';
import { playMainJob } from '../../scripts/main-job/steps';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
const file = join(folder, 'deployment.json');
const secrets = { PHONE_KEYS: environment.PHONE_KEYS, PHONE_INDEX_KEY: environment.PHONE_INDEX_KEY };
const templates = { guidancePublished: environment.TEMPLATE_GUIDANCE_PUBLISHED };
writeFileSync(file, JSON.stringify({ environment: 'real-1a2b', appId: 'wx0123456789abcdef', templates }));

/** What the management was asked to do, and what happens at that. */
const actions: string[] = [];
let strike: ((action: string) => Promise<void> | void) | undefined;
const changing = () => actions.filter((action) => !/^(Describe|Get|List|Invoke)/.test(action));

let cloud: LocalCloud;
let deployment: Deployment;
const options = { folder: join(folder, 'releases'), progress: () => undefined, now: Date.UTC(2026, 10, 27) };

beforeAll(async () => {
  cloud = await startLocalCloud({
    data: ':memory:',
    functions: '',
    collections: [],
    strictIndexes: true,
    onManagement: (action) => {
      actions.push(action);
      return strike?.(action);
    },
  });
  const settings = readSettings({ file, env: 'local' }, {});
  deployment = {
    settings,
    variables: variablesOf(settings, secrets),
    release: readRelease(),
    cloud: connect(settings, cloud.url),
    wechat: await connectWechat(settings, cloud.url),
  };
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  actions.length = 0;
  strike = undefined;
});

/** Starts the command itself, as a person does, where output is no terminal. */
function start(...args: string[]): { child: ChildProcess; said: () => string } {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'scripts/deploy/main.ts',
      '--env',
      'local',
      '--url',
      cloud.url,
      '--settings',
      file,
      '--releases',
      options.folder,
      ...args,
    ],
    { cwd: root, env: { ...process.env, ...secrets }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (some: Buffer) => (text += some.toString()));
  return { child, said: () => text };
}

const titles = (plan: { what: string }[][]) => plan.flat().map(({ what }) => what);

it('tells what it would do, and does nothing of it', async () => {
  const { plan, interfaces } = await planDeployment(deployment);
  const all = [...titles(plan), ...titles(interfaces)].join('\n');
  expect(all).toContain('建集合 members');
  expect(all).toContain('集合 members 设为仅云函数可读写');
  expect(all).toContain('建函数 jobs');
  expect(all).toContain('函数 jobs 可以调用的微信接口：subscribeMessage.send');
  expect(all).not.toContain(secrets.PHONE_INDEX_KEY);
  expect(changing()).toEqual([]);
});

it('killed in the middle, it goes on where it was, and then has nothing left to do', async () => {
  let created = 0;
  const { child, said } = start();
  strike = async (action) => {
    if (action !== 'CreateFunction' || (created += 1) < 2) return;
    strike = undefined;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await once(child, 'close');
  expect(created).toBe(2);
  // Plain lines, and no secret among them.
  expect(said()).toMatch(/\[\d+\/\d+\] 建集合 members/);
  for (const secret of Object.values(secrets)) expect(said()).not.toContain(secret);

  const planned = await planDeployment(deployment);
  expect(titles(planned.plan).join()).not.toContain('建集合');
  const { checked, byHand } = await deploy(deployment, planned, options);
  expect(checked.map(({ name }) => name)).toEqual(deployment.release.functions.map(({ name }) => name));
  expect(checked.filter(({ fault }) => fault)).toEqual([]);
  const list = byHand.flatMap(({ what, details }) => [what, ...details]).join('\n');
  expect(list).toContain('downloadFile 合法域名：https://6c6f-local-cloud-1250000000.tcb.qcloud.la');
  expect(list).toContain('getPhoneNumber');
  expect(list).toContain('3.5.0');

  actions.length = 0;
  const again = await planDeployment(deployment);
  expect(titles([...again.plan, ...again.interfaces])).toEqual([]);
  await deploy(deployment, again, options);
  expect(changing()).toEqual([]);
});

it('plays the main job on what was deployed', async () => {
  const { checks } = await playMainJob(cloud, { size: handful });
  expect(checks.faults()).toEqual([]);
  await cloud.renew();
});
