import { collection, command, type Condition } from '../../kernel/database';
import { inTurn } from '../../kernel/in-turn';
import { callsLive } from '../../kernel/settings';
import { settle } from './ledger';
import { Activities, type ActivityRecord } from './model';

/** Activities looked up at a time. */
const page = 50;

/** Activities whose ledger lines are to be written again by an instant. */
export const unsettled = (now: number): Condition<ActivityRecord> => ({ settleAt: command.lte(now) });

/**
 * Writes the ledger lines of closed or corrected activities again: once at the next tick, for what a crash left, and once
 * when every call has ended that may have known them as they were.
 */
export async function settleActivities(now: number, goesOn: () => boolean): Promise<void> {
  const found = await collection(Activities).find(unsettled(now), {
    orderBy: [['settleAt', 'asc']],
    limit: page,
  });
  await inTurn(found, (activity) => settleOne(activity, now), goesOn);
}

async function settleOne(activity: ActivityRecord, now: number): Promise<void> {
  const { _id, closedAt, touchedAt } = activity;
  if (closedAt !== null) await settle({ ...activity, closedAt }, now);
  const once = (touchedAt ?? 0) + callsLive;
  // Touched again meanwhile, it stays.
  await collection(Activities).updateWhere(
    { _id, touchedAt: touchedAt ?? null },
    { settleAt: now < once ? once : null },
  );
}
