import { branchesIn, type CountedBranch } from '../domain/organization/counting';
import { deadlineState } from '../domain/compliance/branch-check';
import { standingOf, standingsBeside } from '../domain/checkup/standings';
import { dayOf, monthOf } from '../kernel/clock';
import { meetingBases } from '../domain/compliance/meetings';
import { ruleBook } from '../domain/rules/amendments';
import { lastDayOf } from '../../types/shared/calendar';
import { periodOf } from '../domain/compliance/periods';
import type { ComplianceCall, ComplianceOutcome } from './context';
import { byDue, helpOf } from './help';
import { checksIn, judged } from './store';
import { periodKinds, type PeriodKind } from '../../types/shared/duties';

/** How the branches that counted below an organisation in a month stand; nothing of it grows with activities. */
export async function overview({
  input,
  target: organization,
  now,
}: ComplianceCall<'overview'>): ComplianceOutcome<'overview'> {
  const today = dayOf(now);
  const isNow = input.month === monthOf(now);
  const judges = isNow ? periodKinds : periodsEndingWith(input.month);
  const having = (state: 'overdue' | 'soon'): PeriodKind[] =>
    judges.filter((every) => deadlineState(periodOf(every, input.month).endsOn, today) === state);
  const [{ branches, children }, rules] = await Promise.all([
    branchesIn(organization, input.month, now, {
      checks: checksIn(input.month),
      // As they are now.
      standings: isNow ? standingsBeside : undefined,
    }),
    ruleBook(now),
  ]);
  const lastDay = lastDayOf(input.month);
  const bases = meetingBases(lastDay < today ? lastDay : today, rules);
  const periods = {
    over: having('overdue'),
    soon: having('soon'),
    kinds: bases.filter(({ every }) => judges.includes(every)).map(({ kind }) => kind),
    // What was missed last month is this month's to make good; of a month that is past, its own count.
    withOverdue: isNow,
  };
  const rows = children.flatMap(({ id, name, kind, branches: own }) => {
    // Nobody is judged for a month in which nobody looked.
    const found = judged(own.flatMap(checkOf), periods);
    const help = isNow ? helpOf(kind, own.flatMap(standingOf), today) : undefined;
    return found.branches > 0 || help ? [{ id, name, kind, ...found, ...(help && { help }) }] : [];
  });
  const times = isNow ? branches.flatMap(standingOf).map(({ at }) => at) : [];
  return {
    organization: { id: organization._id, name: organization.name, kind: organization.kind },
    today,
    rows: isNow ? rows.sort(byDue) : rows,
    bases,
    ...(times.length > 0 && { asOf: Math.min(...times) }),
  };
}

/**
 * Which periods a past month tells of: those that ended with it. What was owed of a quarter or a year that went on could still be
 * held, and whether it was, its last month tells.
 */
const periodsEndingWith = (month: string): PeriodKind[] =>
  periodKinds.filter((every) => periodOf(every, month).to === month);

type Looked = Pick<CountedBranch<{ checks: ReturnType<typeof checksIn> }>, 'id' | 'beside'>;

// What was merged into a branch was looked at for itself.
const checkOf = ({ id, beside }: Looked) => beside.checks.filter(({ _id }) => _id.startsWith(`${id}:`));
