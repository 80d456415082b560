import { branchesIn } from '../domain/organization/counting';
import { deadlineState } from '../domain/compliance/branch-check';
import { standingsOf } from '../domain/checkup/standings';
import { dayOf, monthOf } from '../kernel/clock';
import { meetingBases } from '../domain/compliance/meetings';
import { ruleBook } from '../domain/rules/amendments';
import { lastDayOf } from '../../types/shared/calendar';
import { periodOf } from '../domain/compliance/periods';
import type { ComplianceCall, ComplianceOutcome } from './context';
import { byDue, helpOf, lookedAt } from './help';
import { judgedOf } from './store';
import { activityKinds, type ActivityKind } from '../../types/shared/activities';
import { periodKinds, type PeriodKind } from '../../types/shared/duties';

/** How the branches that counted below an organisation in a month stand; nothing of it grows with activities. */
export async function overview({
  input,
  target: organization,
  now,
}: ComplianceCall<'overview'>): ComplianceOutcome<'overview'> {
  const today = dayOf(now);
  const having = (state: 'overdue' | 'soon'): PeriodKind[] =>
    periodKinds.filter((every) => deadlineState(periodOf(every, input.month).endsOn, today) === state);
  const [{ branches, children }, rules] = await Promise.all([
    branchesIn(organization, input.month, now),
    ruleBook(now),
  ]);
  const lastDay = lastDayOf(input.month);
  const ids = branches.map(({ id }) => id);
  const isNow = input.month === monthOf(now);
  const [judged, standings] = await Promise.all([
    judgedOf(ids, input.month, {
      over: having('overdue'),
      soon: having('soon'),
      // What was missed last month is this month's to make good; of a month that is past, its own count.
      withOverdue: isNow,
    }),
    isNow ? standingsOf(ids) : undefined,
  ]);
  const looked = new Map(judged.map((one) => [one._id, one]));
  const rows = children.flatMap(({ id, name, kind, branches: own }) => {
    // Nobody is judged for a month in which nobody looked.
    const of = own.flatMap((branch) => looked.get(branch.id) ?? []);
    const help = standings && helpOf(kind, lookedAt(own, standings), today);
    if (of.length === 0 && !help) return [];
    const sum = (field: 'branches' | 'red' | 'amber' | ActivityKind) =>
      of.reduce((total, one) => total + (one[field] ?? 0), 0);
    const lacks = activityKinds.flatMap((lacking) => (sum(lacking) ? [[lacking, sum(lacking)]] : []));
    const [all, red, amber] = [sum('branches'), sum('red'), sum('amber')];
    const row = { id, name, kind, branches: all, red, amber, lacks: Object.fromEntries(lacks) as Lacks };
    return [{ ...row, ...(help && { help }) }];
  });
  const times = standings ? lookedAt(branches, standings).map(({ at }) => at) : [];
  return {
    organization: { id: organization._id, name: organization.name, kind: organization.kind },
    today,
    rows: isNow ? rows.sort(byDue) : rows,
    bases: meetingBases(lastDay < today ? lastDay : today, rules),
    ...(times.length > 0 && { asOf: Math.min(...times) }),
  };
}

type Lacks = Partial<Record<ActivityKind, number>>;
