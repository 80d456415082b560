import { dayOf } from '../../kernel/clock';
import type { RuleBook } from '../rules/book';
import { hasQuorum, type MeetingHeld } from '../rules/quorums';
import type { AttendanceCounts, RollCallEntry } from './roll-call';
import type { ActivityRecord, BranchMonthRecord, LedgerLineRecord } from './model';

/** The lines of one branch's ledger (台账) for a closed activity, one for each kind it counts as, from its roll call. */
export function ledgerLines(
  activity: ActivityRecord & { closedAt: number },
  {
    organizationId,
    orgPath,
    rules,
  }: Pick<LedgerLineRecord, 'organizationId' | 'orgPath'> & { rules: RuleBook },
  roll: { counts: AttendanceCounts; entries: RollCallEntry[] },
): LedgerLineRecord[] {
  const { _id: activityId, title, month, startsAt, endsAt, place, closedAt, agenda } = activity;
  return activity.kinds.map((kind) => ({
    _id: `${activityId}:${organizationId}:${kind}`,
    activityId,
    kind,
    title,
    ...heldWith(activity, organizationId),
    organizationId,
    ...(activity.groupId && activity.organizationId === organizationId && { groupId: activity.groupId }),
    orgPath,
    month,
    startsAt,
    endsAt,
    place,
    closedAt,
    agenda,
    counts: roll.counts,
    absentees: roll.entries
      .filter(({ as, standing }) => as === 'expected' && standing !== 'present')
      .map(({ name, standing, remarks, requests }) => ({
        name,
        standing,
        caughtUp: remarks.includes('caughtUp'),
        reason: standing === 'onLeave' ? (requests.find(({ kind }) => kind === 'leave')?.reason ?? '') : '',
      })),
    late: roll.entries
      .filter(({ as, remarks }) => as === 'expected' && remarks.includes('late'))
      .map(({ name }) => name),
    ...quorumOf({ kind, day: dayOf(startsAt) }, roll.counts, rules),
  }));
}

function quorumOf(
  meeting: MeetingHeld,
  counts: AttendanceCounts,
  rules: RuleBook,
): Pick<LedgerLineRecord, 'quorum'> {
  const quorum = hasQuorum(meeting, counts, rules);
  return quorum === undefined ? {} : { quorum };
}

/** Of a joint gathering who ran it, and which other branches held it. */
function heldWith(
  { organizationId: hostId, organizationName, jointIds, branches }: ActivityRecord,
  organizationId: string,
): Pick<LedgerLineRecord, 'hostName' | 'withNames'> {
  if (jointIds.length === 0) return {};
  const others = [hostId, ...jointIds].flatMap((id, index) =>
    id === organizationId ? [] : (branches[index] ?? []),
  );
  return { hostName: organizationName, withNames: others };
}

/** A branch's figures of one month from its ledger lines of that month. */
export function branchMonth(
  branch: Pick<LedgerLineRecord, 'organizationId' | 'month'>,
  lines: Pick<LedgerLineRecord, 'kind' | 'counts' | 'quorum' | 'groupId'>[],
): BranchMonthRecord {
  const { organizationId, month } = branch;
  const kinds: BranchMonthRecord['kinds'] = {};
  for (const { kind, counts, quorum, groupId } of lines) {
    const sum = (kinds[kind] ??= { held: 0, expected: 0, present: 0 });
    sum.held += 1;
    sum.expected += counts.expected;
    sum.present += counts.present;
    if (quorum === false) sum.withoutQuorum = (sum.withoutQuorum ?? 0) + 1;
    if (groupId) sum.byGroup = { ...sum.byGroup, [groupId]: (sum.byGroup?.[groupId] ?? 0) + 1 };
  }
  return { _id: `${organizationId}:${month}`, organizationId, month, kinds };
}
