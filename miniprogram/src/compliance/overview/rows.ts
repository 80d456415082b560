import type { Output } from '../../services/contract';

/** How the branches below one organisation stand in a month. */
export type Row = Output<'compliance.overview'>['rows'][number];

/** The sum of all rows. */
export const sumOf = (rows: Row[]) => ({
  branches: rows.reduce((sum, { branches }) => sum + branches, 0),
  red: rows.reduce((sum, { red }) => sum + red, 0),
  amber: rows.reduce((sum, { amber }) => sum + amber, 0),
});

/** The larger share of branches that are overdue first, then of those about to be. */
export const byBehind = (rows: Row[]): Row[] =>
  [...rows].sort(
    (a, b) => b.red / b.branches - a.red / a.branches || b.amber / b.branches - a.amber / a.branches,
  );
