import { collection } from './database';
import { branchMonth, ledgerLines } from './ledger-figures';
import type { ActivityRecord, ActivityRosterRecord, AttendanceRecord } from './records';
import { rollCall, type AttendanceCounts, type RollCallEntry } from './roll-call';

/** Who was expected at an activity, of all branches that take part, and who came. */
export async function callTheRoll(
  activityId: string,
): Promise<{ counts: AttendanceCounts; entries: RollCallEntry[] }> {
  return rollCall(...(await attendanceOf(activityId)));
}

const attendanceOf = (activityId: string): Promise<[ActivityRosterRecord[], AttendanceRecord[]]> =>
  Promise.all([
    collection('activityRosters').findAll({ activityId }),
    collection('attendances').findAll({ activityId }),
  ]);

/**
 * Writes the ledger lines of a closed activity and the figures of the month, for each branch that took part, from the
 * records as they are. It may run any number of times: it replaces what it wrote before, and so also takes in a
 * check-in that was under way while the activity was being closed. Answers the counts of all branches together.
 */
export async function settle(activity: ActivityRecord & { closedAt: number }): Promise<AttendanceCounts> {
  const [rosters, attendances] = await attendanceOf(activity._id);
  await Promise.all(rosters.map((roster) => settleBranch(activity, roster, attendances)));
  return rollCall(rosters, attendances).counts;
}

async function settleBranch(
  activity: ActivityRecord & { closedAt: number },
  roster: ActivityRosterRecord,
  attendances: AttendanceRecord[],
): Promise<void> {
  const lines = ledgerLines(activity, roster, rollCall([roster], attendances));
  for (const line of lines) await collection('ledgerLines').put(line);
  const ofMonth = await collection('ledgerLines').findAll({
    // Wherever the branch lay when each was held.
    organizationId: roster.organizationId,
    month: activity.month,
  });
  await collection('branchMonths').put(branchMonth({ ...roster, month: activity.month }, ofMonth));
}
