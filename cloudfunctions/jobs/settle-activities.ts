import { settle } from '../shared/ledger';
import { closedSince } from './store';

/** A check-in that began before the closing is written at most this long after it (ms): a call's own limit, and more. */
const settlesWithin = 10 * 60_000;

/** Writes the ledger lines of lately closed activities again, so that late check-ins are in. */
export async function settleActivities(now: number): Promise<void> {
  for (const activity of await closedSince(now - settlesWithin)) {
    if (activity.closedAt !== null) await settle({ ...activity, closedAt: activity.closedAt });
  }
}
