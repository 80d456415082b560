import { settle } from '../shared/ledger';
import { touchedSince } from './store';

/** What began before the closing, or beside another act, is written at most this long after it (ms): a call's own limit, and more. */
const settlesWithin = 10 * 60_000;

/** Writes the ledger lines of lately closed or corrected activities again, so that late records are in. */
export async function settleActivities(now: number): Promise<void> {
  for (const activity of await touchedSince(now - settlesWithin)) {
    if (activity.closedAt !== null) await settle({ ...activity, closedAt: activity.closedAt });
  }
}
