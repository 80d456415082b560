import { themeDayMonthly } from '../domain/rules/regulations';
import type { ReportCall, ReportOutcome } from './context';
import { childrenWithBranches } from '../domain/organization/by-child';
import { sumThemeDays } from '../domain/gathering/theme-days';

/** Which of an organisation's branches held their theme day, by what lies directly below it. */
export async function themeDays({
  input,
  target: organization,
}: ReportCall<'themeDays'>): ReportOutcome<'themeDays'> {
  const { path } = organization;
  const [children, sums] = await Promise.all([
    childrenWithBranches(organization),
    sumThemeDays(path, input.month),
  ]);
  const rows = children.map((child) => {
    const { held = 0, expected = 0, present = 0 } = sums.find((sum) => sum._id === child.id) ?? {};
    return { ...child, held, expected, present };
  });
  const total = (field: 'branches' | 'held' | 'expected' | 'present') =>
    rows.reduce((sum, row) => sum + row[field], 0);
  return {
    organization: { id: organization._id, name: organization.name, kind: organization.kind },
    rows,
    total: {
      branches: total('branches'),
      held: total('held'),
      expected: total('expected'),
      present: total('present'),
    },
    citation: themeDayMonthly,
  };
}
