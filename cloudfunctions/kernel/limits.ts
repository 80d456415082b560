import { dayOf } from './clock';
import { collection, command, change } from './database';
import { TryCounts } from './model';

/**
 * Counts one try and tells whether it is still within the limit of the day (Beijing). `what` names the kind of try
 * and whose it is; concurrent tries are counted one by one.
 */
export async function withinDailyLimit(what: string, limit: number, now: number): Promise<boolean> {
  const _id = `${what}:${dayOf(now)}`;
  const { added } = await collection(TryCounts).addOnce({ _id, count: 1 });
  if (added) return true;
  const counted = await collection(TryCounts).updateWhere(
    { _id, count: command.lt(limit) },
    { count: change.inc(1) },
  );
  return counted === 1;
}
