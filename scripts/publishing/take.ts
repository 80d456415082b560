import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { startLocalCloud, type LocalCloud } from '../../localcloud';
import { environment, root } from '../cloud';
import { connect } from '../deploy/cloud';
import { connect as connectData } from '../exit/cloud';
import { deploy, planDeployment } from '../deploy/deploy';
import { digestOf, readRelease } from '../deploy/release';
import { readSettings, variablesOf } from '../deploy/settings';
import { connectWechat } from '../deploy/wechat';
import { drawn } from './picture';

/** Where the pictures lie. */
export const folder = join(root, 'docs/publishing');

/** Which lines of a long answer are shown, by their place and how many there are. */
type Shown = (text: string, index: number, lines: string[]) => boolean;

const ends: Shown = (_, index, { length }) => index < 8 || index >= length - 12;
/** How it goes on, and all that comes of it. */
const progress: Shown = (text, index, lines) =>
  index === 0 || index >= lines.findIndex((one) => one.startsWith('部署完成')) - 3 || /^\[[1-4]\//.test(text);
const all: Shown = () => true;

/** Two people who are not there. */
const people = [
  { name: '张三', phone: '13800000001' },
  { name: '李四', phone: '13800000002' },
];

/** Runs each command as a person does, in an empty local cloud, and draws what it said. */
export async function takePictures(): Promise<void> {
  const cloud = await startLocalCloud({ data: ':memory:', functions: '', collections: [] });
  const own = mkdtempSync(join(tmpdir(), 'publishing-'));
  const take = async (name: string, [command = '', ...args]: string[], shown: Shown) => {
    const [prompt, ...said] = await say(cloud, command, args, own);
    writeFileSync(join(folder, `${name}.svg`), drawn([prompt, ...shortened(said, shown)]));
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(own, 'people.json'), JSON.stringify(people));
  try {
    await take('deploy-plan', ['deploy', '--plan'], ends);
    await take('deploy', ['deploy'], progress);
    await take('bootstrap', ['bootstrap', '--people', join(own, 'people.json')], all);
    await bringLater(cloud, join(own, 'releases'));
    await take('rollback', ['rollback'], all);
  } finally {
    await cloud.close();
    rmSync(own, { recursive: true });
  }
}

async function say(
  cloud: LocalCloud,
  command: string,
  args: string[],
  own: string,
): Promise<[prompt: string, ...said: string[]]> {
  const releases = command === 'bootstrap' ? [] : ['--releases', join(own, 'releases')];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      `scripts/${command}/main.ts`,
      '--env',
      'local',
      '--url',
      cloud.url,
      ...releases,
      ...args,
    ],
    { cwd: root, env: { ...process.env, ...secrets } },
  );
  const asked = args.filter((arg) => arg === '--plan');
  const prompt = `$ npm run ${command}${asked.length > 0 ? ` -- ${asked.join(' ')}` : ''}`;
  return [prompt, ...stdout.trimEnd().split('\n').map(hidden)];
}

const secrets = { PHONE_KEYS: environment.PHONE_KEYS, PHONE_INDEX_KEY: environment.PHONE_INDEX_KEY };

/** A code to begin with is nobody's business, even one that opens nothing. */
const hidden = (text: string): string => text.replace(/\b\w{4}-\w{4}-\w{4}\b/, '••••-••••-••••');

function shortened(lines: string[], shown: Shown): string[] {
  let left = 0;
  return lines.flatMap((text, index) => {
    if (!shown(text, index, lines)) left += 1;
    else {
      const gap = left > 0 ? [`……（${left} 行）`] : [];
      left = 0;
      return [...gap, text];
    }
    return [];
  });
}

/** Deploys a later release, in which one function is another: there is something to go back from. */
async function bringLater(cloud: LocalCloud, releases: string): Promise<void> {
  const settings = readSettings({ file: '', env: 'local' }, {});
  const release = readRelease();
  const functions = release.functions.map((one) => {
    if (one.name !== 'jobs') return one;
    const zip = Buffer.from(zipSync({ ...unzipSync(one.zip), later: Buffer.from('later') }));
    return { ...one, zip, code: digestOf(zip) };
  });
  const later = {
    settings,
    variables: variablesOf(settings, secrets),
    release: { ...release, functions },
    cloud: connect(settings, cloud.url),
    data: connectData({ env: settings.environment, url: cloud.url }),
    wechat: await connectWechat(settings, cloud.url),
  };
  const told = { folder: releases, progress: () => undefined, now: Date.now() + 60_000 };
  await deploy(later, await planDeployment(later), told);
}
