import type { ManagedCloud } from './cloud';
import { each } from './step';

/** What a function that stands whole answers to nobody who asks for nothing. */
const expected = { jobs: { ok: true }, others: 'UNKNOWN_ACTION' };

/** A function that was called after a deployment, and what is wrong with it, if anything. */
export interface Checked {
  name: string;
  fault?: string;
}

/**
 * Calls each function once, as nobody: that it starts, that its variables are whole, and that it refuses. `jobs` goes
 * through one tick, which it does every minute anyway.
 */
export const checkFunctions = (cloud: ManagedCloud, names: string[]): Promise<Checked[]> =>
  each(names, async (name) => {
    const fault = await faultOf(cloud, name);
    return { name, ...(fault !== undefined && { fault }) };
  });

async function faultOf(cloud: ManagedCloud, name: string): Promise<string | undefined> {
  const outcome = await cloud.invoke(name, {});
  if ('failure' in outcome) return `起不来：${outcome.failure.split('\n')[0] ?? ''}`;
  if (name === 'jobs') {
    const { ok } = (outcome.answer ?? {}) as { ok?: boolean };
    return ok === expected.jobs.ok ? undefined : '定时任务有一步没有做成，请看它的日志';
  }
  const { error } = (outcome.answer ?? {}) as { error?: { code?: string } };
  if (error?.code === expected.others) return undefined;
  return error?.code === 'INTERNAL' ? '环境变量不完整，请看它的日志' : '答复与预期不同';
}
