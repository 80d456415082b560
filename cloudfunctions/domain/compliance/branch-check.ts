import { dayOf } from '../../kernel/clock';
import type { RuleBook } from '../rules/book';
import { stoodIn } from '../organization/counting';
import { meetingsDue, type Structure } from './meetings';
import { daysUntil, periodOf, type Period } from './periods';
import { settings } from '../../kernel/settings';
import type { ActivityKind } from '../../../types/shared/activities';
import type { DutyState, PeriodKind } from '../../../types/shared/duties';
import type { BranchCheckRecord, DutyRecord } from './model';
import type { BranchMonthRecord } from '../gathering/model';
import type { OrganizationRecord } from '../organization/model';

/** How often a branch held each kind, by month. */
export type HeldByMonth = Pick<BranchMonthRecord, 'month' | 'kinds'>[];

/** What is looked at to tell what a branch owed in a month. */
export interface CheckFacts {
  branch: Pick<OrganizationRecord, '_id' | 'path' | 'createdAt' | 'closedAt'>;
  /** As it is now. */
  structure: Structure;
  /** The months of the years in which what is looked at was owed, as far as anything was held. */
  held: HeldByMonth;
  rules: RuleBook;
}

/** What was written of a month before, and of the month before that one; and whether that month is past. */
export interface Written {
  current?: BranchCheckRecord;
  previous?: BranchCheckRecord;
  past?: boolean;
}

/**
 * What a branch owes in a month. What was written before stays right when the branch changes, because a meeting is due only if it was due of the branch
 * as it was seen first and as it was seen last in the month, and if the branch was there when the last month of the
 * period began.
 */
export function checkOf(
  month: string,
  facts: CheckFacts,
  { current, previous, past = false }: Written,
): BranchCheckRecord {
  const { branch, structure } = facts;
  const seen = {
    first: current?.structure.first ?? structure,
    last: past ? (current?.structure.last ?? structure) : structure,
  };
  const duties = dutiesIn(month, seen, facts);
  const missing: Record<PeriodKind, number> = { month: 0, quarter: 0, year: 0 };
  const lacks: Partial<Record<ActivityKind, number>> = {};
  for (const duty of duties.filter(isMissing)) {
    missing[duty.every] += 1;
    lacks[duty.kind] = 1;
  }
  return {
    _id: `${branch._id}:${month}`,
    organizationId: branch._id,
    month,
    structure: seen,
    duties,
    overdue: previous ? overdueFrom(previous, facts) : [],
    missing,
    lacks,
    closed: !stoodIn({ closedAt: branch.closedAt }, month),
  };
}

function dutiesIn(
  month: string,
  { first, last }: BranchCheckRecord['structure'],
  facts: CheckFacts,
): DutyRecord[] {
  const { branch, rules } = facts;
  const stood = standingGroups({ first, last });
  // A group owes a meeting only if it stood all along: one that is new does not take the place of one that was closed.
  const owing = { ...first, groups: stood?.length ?? first.groups };
  const before = new Map(meetingsDue(owing, month, rules).map((due) => [due.kind, due]));
  return meetingsDue(last, month, rules).map(({ kind, every, times: asked, exempt }) => {
    const period = periodOf(every, month);
    const then = before.get(kind);
    const isNew = then?.exempt !== undefined || !wasThere(branch, period);
    const times = Math.min(asked, isNew ? asked : (then?.times ?? asked));
    const why = exempt ?? (isNew ? ('FROM_NEXT_PERIOD' as const) : undefined);
    return {
      kind,
      every,
      period: period.key,
      endsOn: period.endsOn,
      times,
      ...fulfilledIn(period, { kind, times }, { first, last }, facts),
      ...(why && { exempt: why }),
    };
  });
}

const wasThere = ({ createdAt }: CheckFacts['branch'], { to }: Period): boolean =>
  createdAt === undefined || dayOf(createdAt) <= `${to}-01`;

/** How often a kind was held in a period: so that it counts, and with too few there to count. */
export function heldIn(
  { from, to }: Period,
  kind: ActivityKind,
  held: HeldByMonth,
): Pick<DutyRecord, 'held' | 'withoutQuorum'> {
  const of = held.flatMap(({ month, kinds }) => (from <= month && month <= to ? (kinds[kind] ?? []) : []));
  const sum = (figures: number[]) => figures.reduce((all, one) => all + one, 0);
  const withoutQuorum = sum(of.map((one) => one.withoutQuorum ?? 0));
  return { held: sum(of.map((one) => one.held)) - withoutQuorum, withoutQuorum };
}

/** The groups (党小组) that stood when the branch was first and when it was last seen; nothing where neither was written down. */
function standingGroups({ first, last }: BranchCheckRecord['structure']): string[] | undefined {
  const [one, other] = [first.groupIds, last.groupIds];
  return one && other ? other.filter((id) => one.includes(id)) : (other ?? one);
}

/** Whose meetings count: of groups that stood all along; where there is none, of those that stand and are not asked yet. */
function countingGroups(structure: BranchCheckRecord['structure']): string[] | undefined {
  const stood = standingGroups(structure);
  return stood?.length === 0 ? structure.last.groupIds : stood;
}

/**
 * How often a duty was fulfilled in a period by a branch as it was seen there. Each group (党小组) owes meetings of its own: one
 * that met twice, or was closed since, does not make good for another. Rule `groupMeetings`.
 */
export function fulfilledIn(
  period: Period,
  { kind, times }: Pick<DutyRecord, 'kind' | 'times'>,
  structure: BranchCheckRecord['structure'],
  { held, rules }: Pick<CheckFacts, 'held' | 'rules'>,
): Pick<DutyRecord, 'held' | 'withoutQuorum'> {
  if (kind !== 'groupMeeting') return heldIn(period, kind, held);
  const each = rules.numberOn('groupMeetings', `${period.from}-01`) ?? 1;
  const metBy = metIn(period, held);
  // Of what was written before groups were named, every group that met counts.
  const groups = countingGroups(structure) ?? [...metBy.keys()];
  const met = groups.reduce((sum, id) => sum + Math.min(metBy.get(id) ?? 0, each), 0);
  return { held: Math.min(met, times), withoutQuorum: 0 };
}

/** How often each group met in a period, by its id. */
export function metIn({ from, to }: Period, held: HeldByMonth): Map<string, number> {
  const met = new Map<string, number>();
  for (const { month, kinds } of held) {
    if (month < from || to < month) continue;
    for (const [id, count] of Object.entries(kinds.groupMeeting?.byGroup ?? {}))
      met.set(id, (met.get(id) ?? 0) + count);
  }
  return met;
}

/** What was owed in the periods that ended with a month and has not been held there, as it is known now. */
function overdueFrom({ month, structure, duties }: BranchCheckRecord, facts: CheckFacts): DutyRecord[] {
  const { endsOn } = periodOf('month', month);
  return duties
    .filter((duty) => duty.endsOn === endsOn)
    .map((duty) => ({ ...duty, ...fulfilledIn(periodOf(duty.every, month), duty, structure, facts) }))
    .filter(isMissing);
}

export const isMissing = ({ times, held, exempt }: DutyRecord): boolean => !exempt && held < times;

/** Where a duty stands on a day (`YYYY-MM-DD`, Beijing). */
export function dutyState(duty: DutyRecord, today: string): Exclude<DutyState, 'future' | 'unknown'> {
  if (duty.held >= duty.times) return 'done';
  if (duty.exempt) return 'exempt';
  return deadlineState(duty.endsOn, today);
}

/** What a deadline makes of something not held yet: red, amber or neither. */
export function deadlineState(endsOn: string, today: string): 'overdue' | 'soon' | 'open' {
  const left = daysUntil(endsOn, today);
  if (left < 0) return 'overdue';
  return left <= settings.remindsBeforeDays[0] ? 'soon' : 'open';
}
