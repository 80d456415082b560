import { collection, within } from './database';
import { branchMonth, ledgerLine } from './ledger-figures';
import type { ActivityRecord } from './records';
import { rollCall, type AttendanceCounts, type RollCallEntry } from './roll-call';

/** Who was expected at an activity and who came. */
export async function callTheRoll(
  activityId: string,
): Promise<{ counts: AttendanceCounts; entries: RollCallEntry[] }> {
  const [rosters, attendances] = await Promise.all([
    collection('activityRosters').findAll({ activityId }),
    collection('attendances').findAll({ activityId }),
  ]);
  return rollCall(rosters, attendances);
}

/**
 * Writes the ledger line of a closed activity and its branch's figures of the month, from the records as they are.
 * It may run any number of times: it replaces what it wrote before, and so also takes in a check-in that was under
 * way while the activity was being closed.
 */
export async function settle(activity: ActivityRecord & { closedAt: number }): Promise<AttendanceCounts> {
  const { counts, entries } = await callTheRoll(activity._id);
  const line = ledgerLine(activity, { counts, entries });
  await collection('ledgerLines').put(line);
  const lines = await collection('ledgerLines').findAll({
    orgPath: within(activity.orgPath),
    month: activity.month,
  });
  await collection('branchMonths').put(branchMonth(activity, lines));
  return counts;
}
