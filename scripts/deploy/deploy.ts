import { byHand, type ByHand } from './by-hand';
import { checkFunctions, type Checked } from './check';
import type { ManagedCloud } from './cloud';
import { DeployFault, faultOf } from './fault';
import { keep, markDeployed } from './kept';
import { planCollections } from './plan/collections';
import { planFunctions } from './plan/functions';
import { planInterfaces } from './plan/interfaces';
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
  domain: string | undefined;
  refused: string | undefined;
}

/** Compares what is wanted with what stands in the cloud; changes nothing. @throws DeployFault */
export async function planDeployment(deployment: Deployment): Promise<Planned> {
  const { cloud, wechat, release, settings, variables } = deployment;
  try {
    const domain = await cloud.downloadDomain();
    const names = release.functions.map(({ name }) => name);
    const found = await each(names, (name) => cloud.function(name));
    const there = new Set(names.filter((_, index) => found[index] !== undefined));
    const [collections, storage, functions, interfaces] = await Promise.all([
      planCollections(cloud, release.collections),
      planStorage(cloud, release),
      planFunctions(cloud, release, { runtime: settings.runtime, variables }),
      planInterfaces(wechat, release, there),
    ]);
    const plan = [...collections, ...storage, ...functions];
    return { plan, interfaces: interfaces.plan, domain, refused: interfaces.byHand };
  } catch (error) {
    throw faultOf(error, '查看云里的现状');
  }
}

/** What came of a deployment. */
export interface Deployed {
  checked: Checked[];
  byHand: ByHand[];
}

/**
 * Carries a plan out, checks every function, and tells what only a person can do. It can be cut off anywhere and begun
 * again.
 * @param folder where releases are kept for `npm run rollback`
 * @throws DeployFault; `check` when a function does not answer as it should
 */
export async function deploy(
  { cloud, release, settings }: Deployment,
  planned: Planned,
  { folder, progress, now }: { folder: string; progress: Progress; now: number },
): Promise<Deployed> {
  const kept = keep(folder, release, { runtime: settings.runtime, now });
  await run(planned.plan, progress);
  const refused = planned.refused ?? (await refusedOf(planned.interfaces, progress));
  const checked = await checkAll(
    cloud,
    release.functions.map(({ name }) => name),
  );
  markDeployed(folder, kept);
  return { checked, byHand: byHand(settings, { domain: planned.domain, refused }) };
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
