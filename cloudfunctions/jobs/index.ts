import { callerOpenid } from '../kernel/database';
import { startsWell } from '../kernel/environment';
import { tick } from '../kernel/tick';

const isWhole = startsWell();

/** The platform's timer, every minute. A client cannot call it: its calls always carry an identity. */
export async function main(): Promise<{ ok: boolean }> {
  if (callerOpenid() || !isWhole) return { ok: false };
  // What all contexts have to do is loaded when it is first done.
  const { work } = await import('./work');
  return { ok: await tick(work, Date.now) };
}
