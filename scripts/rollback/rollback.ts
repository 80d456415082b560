import { checkAll } from '../deploy/deploy';
import type { CloudFunction, ManagedCloud } from '../deploy/cloud';
import { DeployFault, faultOf } from '../deploy/fault';
import { functionsOf, isSameCode, keptReleases, type KeptRelease } from '../deploy/kept';
import { codeSaidBy, planFunctions } from '../deploy/plan/functions';
import type { Progress } from '../deploy/progress';
import { run } from '../deploy/run';
import { each } from '../deploy/step';
import type { Cloud } from '../exit/cloud';
import type { MigrationRecord } from '../../cloudfunctions/kernel/model';
import { beginAnew, beyond, recordsOf } from '../migrate/records';

/** A cloud as functions go back in it: its management, and its data. */
export interface Environment {
  cloud: ManagedCloud;
  data: Cloud;
}

/** A way back: the release to go back to, and what its functions would bring. */
export interface WayBack {
  release: KeptRelease;
  /** Names and zips of its functions. */
  functions: ReturnType<typeof functionsOf>;
  /** What the data went through since then. */
  since: MigrationRecord[];
}

/**
 * Finds the release before the one that stands in the cloud, or the one named.
 * @param to the id of a kept release; the latest that was deployed whole and is another than what stands there, if empty
 * @throws DeployFault `nothing`, `migration`, `kept`
 */
export async function findWayBack({ cloud, data }: Environment, folder: string, to = ''): Promise<WayBack> {
  const kept = keptReleases(folder).filter(({ deployed }) => deployed);
  const names = kept[0]?.functions.map(({ name }) => name) ?? [];
  const now = await each(names, async (name) => ({ name, found: await cloud.function(name) })).catch(
    (error: unknown) => {
      throw faultOf(error, '查看云里的函数');
    },
  );
  const release = to ? kept.find(({ id }) => id === to) : before(kept, now);
  if (!release) {
    throw new DeployFault(
      'nothing',
      '没有可以退回的版本',
      `每次部署成功都在 ${folder} 留存一份，最多五份；在别的电脑上部署的，到那台电脑上退回。`,
    );
  }
  const since = beyond(await recordsOf(data), release.dataVersion);
  const breaking = since.find(({ formerFunctions }) => formerFunctions === 'break');
  if (breaking) {
    throw new DeployFault(
      'migration',
      `不能退回 ${release.id}：那以后做过资料升级 ${breaking._id}（${breaking.what}），那时的函数用不了现在的资料`,
      '退回会写坏资料。请修好现在的代码再部署；实在不行，用备份恢复到新环境。',
    );
  }
  return { release, functions: functionsOf(folder, release), since };
}

/** The latest release older than what stands in the cloud; where that is none of them, the latest. */
function before(
  kept: KeptRelease[],
  now: { name: string; found: CloudFunction | undefined }[],
): KeptRelease | undefined {
  const codes = now.map(({ name, found }) => ({ name, code: (found && codeSaidBy(found)) ?? '' }));
  const standing = kept.findIndex((one) => isSameCode(one, { functions: codes }));
  return kept.slice(standing + 1).find((one) => !isSameCode(one, { functions: codes }));
}

/**
 * Puts the functions of an earlier release back, and checks each. Collections, rules and variables stay as they are; what
 * the functions write from now on the migrations since look at again, when functions go forward.
 * @throws DeployFault
 */
export async function rollBack(
  { cloud, data }: Environment,
  { release, functions, since }: WayBack,
  progress: Progress,
): Promise<void> {
  const [first] = functions;
  const { variables = {} } = (first && (await cloud.function(first.name))) ?? {};
  await beginAnew(data, since);
  const { runtime } = release;
  await run(await planFunctions(cloud, { functions }, { runtime, variables }), progress);
  await checkAll(
    cloud,
    functions.map(({ name }) => name),
  );
}
