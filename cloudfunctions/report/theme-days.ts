import { themeDayMonthly } from '../shared/regulations';
import type { ReportCall, ReportOutcome } from './context';
import { childrenOf, countBranches, sumThemeDays } from '../shared/by-child';

/** Which of an organisation's branches held their theme day, by what lies directly below it. */
export async function themeDays({
  input,
  target: organization,
}: ReportCall<'themeDays'>): ReportOutcome<'themeDays'> {
  const { path } = organization;
  const [children, branches, sums] = await Promise.all([
    childrenOf(organization._id),
    countBranches(path),
    sumThemeDays(path, input.month),
  ]);
  const rows = children
    .map(({ _id: id, name, kind }) => {
      const { held = 0, expected = 0, present = 0 } = sums.find((sum) => sum._id === id) ?? {};
      const count = branches.find((group) => group._id === id)?.branches ?? 0;
      return { id, name, kind, branches: count, held, expected, present };
    })
    // A group or an empty committee has no branch that could hold one.
    .filter((row) => row.branches > 0);
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
