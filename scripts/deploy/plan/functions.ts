import { isDeepStrictEqual } from 'node:util';
import type { CloudFunction, ManagedCloud, Timer, WantedFunction } from '../cloud';
import { DeployFault } from '../fault';
import type { Release, ReleasedFunction } from '../release';
import { checkRuntime } from '../settings';
import { each, type Plan, type Step } from '../step';

/** By which a function says what it is; letters, numbers, blanks and commas are all that the platform takes there. */
const descriptionOf = ({ code }: { code: string }): string => `code ${code}`;

/** The code that a function says it is; nothing of one that was put there by hand. */
export const codeSaidBy = ({ description }: Pick<CloudFunction, 'description'>): string | undefined =>
  /^code (\w+)$/.exec(description)?.[1];

/**
 * Functions that are not there, or whose code, limits, variables or timers are others. The description is written with
 * the configuration, after the code: cut off in between, the code is brought again.
 * @throws DeployFault `runtime`, `broken`
 */
export async function planFunctions(
  cloud: ManagedCloud,
  { functions }: Pick<Release, 'functions'>,
  { runtime, variables }: { runtime: string; variables: Record<string, string> },
): Promise<Plan> {
  const found = await each(functions, async (one) => ({ one, now: await cloud.function(one.name) }));
  const steps = found.map(({ one, now }) => {
    const { name, timeout, memorySize, zip } = one;
    const description = descriptionOf(one);
    const wanted: WantedFunction = { name, runtime, description, timeout, memorySize, variables };
    if (now) checkFound(name, now);
    return { change: changeStep(cloud, { ...wanted, zip }, now), timers: timerSteps(cloud, one, now) };
  });
  // The timer begins when everything it works with is there.
  return [steps.flatMap(({ change }) => change), steps.flatMap(({ timers }) => timers)];
}

function checkFound(name: string, now: CloudFunction): void {
  checkRuntime(now.runtime);
  if (now.status.endsWith('Failed')) {
    throw new DeployFault(
      'broken',
      `函数 ${name} 在云里处于失败状态（${now.status}）`,
      `在云开发控制台删除函数 ${name}（数据和文件不受影响），再运行一次。`,
    );
  }
}

function changeStep(cloud: ManagedCloud, wanted: WantedFunction, now: CloudFunction | undefined): Step[] {
  const { name, description, timeout, memorySize, variables } = wanted;
  if (!now) return [{ what: `建函数 ${name}`, run: () => cloud.createFunction(wanted) }];
  const differs = {
    代码: codeSaidBy(now) !== codeSaidBy(wanted),
    时限和内存: now.timeout !== timeout || now.memorySize !== memorySize,
    环境变量: !isDeepStrictEqual(now.variables, variables),
    版本说明: now.description !== description,
  };
  const changed = Object.entries(differs).flatMap(([what, differing]) => (differing ? what : []));
  if (changed.length === 0) return [];
  const { zip: _, ...configured } = wanted;
  return [
    {
      what: `更新函数 ${name}（${changed.join('、')}）`,
      run: () => cloud.updateFunction(differs.代码 ? wanted : configured),
    },
  ];
}

/** The name of the one timer that a function may have. */
const timerName = 'timer';

function timerSteps(cloud: ManagedCloud, one: ReleasedFunction, now: CloudFunction | undefined): Step[] {
  const wanted: Timer[] = one.timer ? [{ name: timerName, cron: one.timer }] : [];
  const found = now?.timers ?? [];
  if (isDeepStrictEqual(found, wanted)) return [];
  return [
    {
      what: `设置函数 ${one.name} 的定时器`,
      run: async () => {
        // Asked anew: half of this may have been done before it was cut off.
        const { timers = [] } = (await cloud.function(one.name)) ?? {};
        for (const { name } of timers) await cloud.removeTimer(one.name, name);
        for (const timer of wanted) await cloud.addTimer(one.name, timer);
      },
    },
  ];
}
