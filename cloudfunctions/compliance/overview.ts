import { childrenWithBranches } from '../domain/organization/by-child';
import { deadlineState } from '../domain/compliance/branch-check';
import { dayOf, monthOf } from '../kernel/clock';
import { meetingBases } from '../domain/compliance/meetings';
import { periodOf } from '../domain/compliance/periods';
import type { ComplianceCall, ComplianceOutcome } from './context';
import { countChecks } from './store';
import { activityKinds, type ActivityKind } from '../../types/shared/activities';
import { periodKinds, type PeriodKind } from '../../types/shared/duties';

/** How the branches below an organisation stand: two requests, however many branches and activities there are. */
export async function overview({
  input,
  target: organization,
  now,
}: ComplianceCall<'overview'>): ComplianceOutcome<'overview'> {
  const today = dayOf(now);
  const having = (state: 'overdue' | 'soon'): PeriodKind[] =>
    periodKinds.filter((every) => deadlineState(periodOf(every, input.month).endsOn, today) === state);
  const [children, counts] = await Promise.all([
    childrenWithBranches(organization),
    countChecks(organization.path, input.month, {
      over: having('overdue'),
      soon: having('soon'),
      // What was missed last month is this month's to make good; of a month that is past, its own count.
      withOverdue: input.month === monthOf(now),
    }),
  ]);
  return {
    organization: { id: organization._id, name: organization.name, kind: organization.kind },
    today,
    rows: children.flatMap(({ id, name, kind }) => {
      const count = counts.find((group) => group._id === id);
      if (!count) return [];
      const { branches, red, amber } = count;
      return { id, name, kind, branches, red, amber, lacks: lacksOf(count) };
    }),
    bases: [...meetingBases],
  };
}

const lacksOf = (count: Partial<Record<ActivityKind, number>>): Partial<Record<ActivityKind, number>> =>
  Object.fromEntries(activityKinds.flatMap((kind) => (count[kind] ? [[kind, count[kind]]] : [])));
