import type { ActivityRecord, BranchMonthRecord, LedgerLineRecord } from './records';
import type { AttendanceCounts, RollCallEntry } from './roll-call';

/** The ledger line (台账) of a closed activity from its roll call. */
export function ledgerLine(
  activity: ActivityRecord & { closedAt: number },
  roll: { counts: AttendanceCounts; entries: RollCallEntry[] },
): LedgerLineRecord {
  const { _id, kind, title, organizationId, orgPath, month, startsAt, endsAt, place, closedAt, agenda } =
    activity;
  return {
    ...{ _id, kind, title, organizationId, orgPath, month, startsAt, endsAt, place, closedAt, agenda },
    expected: roll.counts.expected,
    present: roll.counts.present,
    absentees: roll.entries.filter((entry) => !entry.attendance).map((entry) => entry.name),
  };
}

/** A branch's figures of one month from its ledger lines of that month. */
export function branchMonth(
  branch: Pick<LedgerLineRecord, 'organizationId' | 'orgPath' | 'month'>,
  lines: { kind: string; expected: number; present: number }[],
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
