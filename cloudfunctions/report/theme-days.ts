import { lastDayOf } from '../../types/shared/calendar';
import { ruleBook } from '../domain/rules/amendments';
import { dayOf } from '../kernel/clock';
import type { ReportCall, ReportOutcome } from './context';
import { branchesIn } from '../domain/organization/counting';
import { monthsIn, themeDayFigures } from '../domain/gathering/months';

/** Which of the branches that counted below an organisation in a month held their theme day, by what lay directly below it. */
export async function themeDays({
  input,
  target: organization,
  now,
}: ReportCall<'themeDays'>): ReportOutcome<'themeDays'> {
  const [{ children }, rules] = await Promise.all([
    branchesIn(organization, input.month, now, { months: monthsIn(input.month) }),
    ruleBook(now),
  ]);
  const [lastDay, today] = [lastDayOf(input.month), dayOf(now)];
  const rows = children.map(({ id, name, kind, branches: own }) => ({
    id,
    name,
    kind,
    ...themeDayFigures(own),
  }));
  return {
    organization: { id: organization._id, name: organization.name, kind: organization.kind },
    rows,
    total: themeDayFigures(children.flatMap((child) => child.branches)),
    citation: rules.cite('themeDays', lastDay < today ? lastDay : today),
  };
}
