import { dayOf } from './clock';
import { change, collection } from './database';
import { digestOf } from './ids';
import type { Caller } from './identity';
import { Refusals } from './model';

/** Counts that somebody was refused on a day (Beijing), and nothing of what they had asked for. */
export async function countRefusal({ openid, account }: Caller, now: number): Promise<void> {
  const day = dayOf(now);
  const { name, organizationName, orgPath } = account;
  // It is shown: nobody is to read a WeChat user off it.
  const _id = digestOf('refusals', day, openid);
  const first = { _id, day, openid, name, organizationName, orgPath, count: 1, lastAt: now };
  const { added } = await collection(Refusals).addOnce(first);
  if (!added) await collection(Refusals).update(_id, { count: change.inc(1), lastAt: now });
}
