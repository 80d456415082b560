import { byHand, type ByHand } from './by-hand';
import { checkFunctions, type Checked } from './check';
import type { ManagedCloud } from './cloud';
import { DeployFault, faultOf } from './fault';
import { keep, markDeployed } from './kept';
import { planCollections } from './plan/collections';
import { planFunctions } from './plan/functions';
import type { Cloud } from '../exit/cloud';
import { wallClock, type Clock } from '../migrate/clock';
import { migrate } from '../migrate/run';
import { planInterfaces } from './plan/interfaces';
import { planMigrations, type PendingMigration } from './plan/migrations';
import { planStorage } from './plan/storage';
import type { Progress } from './progress';
import type { Release } from './release';
import { run } from './run';
import type { Settings } from './settings';
import { each, type Plan } from './step';
import { WechatRefusal, type WechatServer } from './wechat';

/** What a deployment works with. */
export interface Deployment {
  cloud: ManagedCloud;
  /** The same cloud's data. */
  data: Cloud;
  /** WeChat's server; a refusal where it does not let us in, nothing without a secret. */
  wechat: WechatServer | WechatRefusal | undefined;
  release: Release;
  settings: Settings;
  /** The functions' environment variables. Secret. */
  variables: Record<string, string>;
}

/** What is to be done, before any of it is. */
export interface Planned {
  plan: Plan;
  /** What WeChat is told after the functions are there. */
  interfaces: Plan;
  /** What the data goes through once the functions are there. */
  migrations: PendingMigration[];
  domain: string | undefined;
  refused: string | undefined;
}

/** Compares what is wanted with what stands in the cloud; changes nothing. @throws DeployFault */
export async function planDeployment(deployment: Deployment): Promise<Planned> {
  const { cloud, data, wechat, release, settings, variables } = deployment;
  try {
    const domain = await cloud.downloadDomain();
    const names = release.functions.map(({ name }) => name);
    const found = await each(names, (name) => cloud.function(name));
    const there = new Set(names.filter((_, index) => found[index] !== undefined));
    const migrations = await planMigrations(data, release);
    const [collections, storage, functions, interfaces] = await Promise.all([
      planCollections(cloud, release.collections),
      planStorage(cloud, release),
      planFunctions(cloud, release, { runtime: settings.runtime, variables }),
      planInterfaces(wechat, release, there),
    ]);
    const plan = [...collections, ...storage, ...functions];
    return { plan, interfaces: interfaces.plan, migrations, domain, refused: interfaces.byHand };
  } catch (error) {
    throw faultOf(error, '查看云里的现状');
  }
}

/** Beside what it works with: where releases are kept, who is told, and the time (epoch ms). */
interface Doing {
  folder: string;
  progress: Progress;
  now: number;
  clock?: Clock;
}

/** A call that began with functions of the release before has ended by then (ms): the platform gives it a minute. */
const longestCall = 70_000;

/** What came of a deployment. */
export interface Deployed {
  checked: Checked[];
  /** How many documents were changed by migrations. */
  migrated: number;
  byHand: ByHand[];
}

/**
 * Carries a plan out, checks every function, brings the data up, and tells what only a person can do. It can be cut off
 * anywhere and begun again. Data comes after functions, which read it either way: so nothing that functions of the release
 * before still write is missed, and nobody has to stop working.
 * @param doing `folder`: where releases are kept for `npm run rollback`
 * @throws DeployFault; `check` when a function does not answer as it should
 */
export async function deploy(
  { cloud, data, release, settings }: Deployment,
  planned: Planned,
  { folder, progress, now, clock = wallClock }: Doing,
): Promise<Deployed> {
  const kept = keep(folder, release, { runtime: settings.runtime, now });
  await run(planned.plan, progress);
  const refused = planned.refused ?? (await refusedOf(planned.interfaces, progress));
  const checked = await checkAll(
    cloud,
    release.functions.map(({ name }) => name),
  );
  markDeployed(folder, kept);
  const isEmpty = planned.migrations.every(({ documents }) => documents === 0);
  const settlesAfter = isEmpty ? 0 : longestCall;
  const migrated = await migrate({ cloud: data, clock, progress, settlesAfter }, release.migrations).catch(
    (error: unknown) => {
      throw faultOf(error, '升级资料');
    },
  );
  return { checked, migrated, byHand: byHand(settings, { domain: planned.domain, refused }) };
}

/** Tells WeChat; what it does not take is something for a person, and no reason to fail. */
async function refusedOf(interfaces: Plan, progress: Progress): Promise<string | undefined> {
  const steps = interfaces.flat();
  try {
    for (const [index, { what, run: work }] of steps.entries()) {
      await work();
      progress(index + 1, steps.length, what);
    }
    return undefined;
  } catch (error) {
    if (error instanceof WechatRefusal) return error.message;
    throw faultOf(error, '设置可以调用的微信接口');
  }
}

/** @throws DeployFault `check` */
export async function checkAll(cloud: ManagedCloud, names: string[]): Promise<Checked[]> {
  const checked = await checkFunctions(cloud, names).catch((error: unknown) => {
    throw faultOf(error, '逐个调用函数');
  });
  const wrong = checked.flatMap(({ name, fault }) => (fault === undefined ? [] : `${name} ${fault}`));
  if (wrong.length > 0) {
    throw new DeployFault(
      'check',
      `部署好了，但有函数不正常：${wrong.join('；')}`,
      '在云开发控制台看这个函数的日志；要退回上一个版本，运行 npm run rollback。',
    );
  }
  return checked;
}
