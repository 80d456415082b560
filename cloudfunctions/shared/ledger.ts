import { collection, within } from './database';
import type { ActivityRecord, BranchMonthRecord, LedgerLineRecord } from './records';
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
  const { _id, kind, title, organizationId, orgPath, month, startsAt, endsAt, place, closedAt, agenda } =
    activity;
  const line: LedgerLineRecord = {
    ...{ _id, kind, title, organizationId, orgPath, month, startsAt, endsAt, place, closedAt, agenda },
    expected: counts.expected,
    present: counts.present,
    absentees: entries.filter((entry) => !entry.attendance).map((entry) => entry.name),
  };
  await collection('ledgerLines').put(line);
  const lines = await collection('ledgerLines').findAll({ orgPath: within(orgPath), month });
  await collection('branchMonths').put(branchMonth(activity, lines));
  return counts;
}

/** A branch's figures of one month from its ledger lines of that month. */
export function branchMonth(
  branch: Pick<LedgerLineRecord, 'organizationId' | 'orgPath' | 'month'>,
  lines: Pick<LedgerLineRecord, 'kind' | 'expected' | 'present'>[],
): BranchMonthRecord {
  const { organizationId, orgPath, month } = branch;
  const themeDays = lines.filter((line) => line.kind === 'themeDay');
  const sum = (field: 'expected' | 'present') => themeDays.reduce((total, line) => total + line[field], 0);
  return {
    ...{ _id: `${organizationId}:${month}`, organizationId, orgPath, month },
    themeDays: themeDays.length,
    expected: sum('expected'),
    present: sum('present'),
  };
}
