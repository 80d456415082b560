import type { ActivityKind } from '../../types/vocabulary';
import type { ActivityRecord, ActivityRosterRecord, BranchMonthRecord, LedgerLineRecord } from './records';
import type { AttendanceCounts, RollCallEntry } from './roll-call';

/** The lines of one branch's ledger (台账) for a closed activity, one for each kind it counts as, from its roll call. */
export function ledgerLines(
  activity: ActivityRecord & { closedAt: number },
  { organizationId, orgPath }: Pick<ActivityRosterRecord, 'organizationId' | 'orgPath'>,
  roll: { counts: AttendanceCounts; entries: RollCallEntry[] },
): LedgerLineRecord[] {
  const { _id: activityId, title, month, startsAt, endsAt, place, closedAt, agenda } = activity;
  return activity.kinds.map((kind) => ({
    _id: `${activityId}:${organizationId}:${kind}`,
    ...{ activityId, kind, title, organizationId, orgPath, month, startsAt, endsAt, place, closedAt, agenda },
    expected: roll.counts.expected,
    present: roll.counts.present,
    absentees: roll.entries
      .filter((entry) => entry.as === 'expected' && !entry.attendance)
      .map((entry) => entry.name),
  }));
}

/** A branch's figures of one month from its ledger lines of that month. */
export function branchMonth(
  branch: Pick<LedgerLineRecord, 'organizationId' | 'orgPath' | 'month'>,
  lines: { kind: ActivityKind; expected: number; present: number }[],
): BranchMonthRecord {
  const { organizationId, orgPath, month } = branch;
  const kinds: BranchMonthRecord['kinds'] = {};
  for (const { kind, expected, present } of lines) {
    const sum = (kinds[kind] ??= { held: 0, expected: 0, present: 0 });
    sum.held += 1;
    sum.expected += expected;
    sum.present += present;
  }
  return { _id: `${organizationId}:${month}`, organizationId, orgPath, month, kinds };
}
