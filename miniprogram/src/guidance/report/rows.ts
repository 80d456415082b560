import type { Output } from '../../services/contract';

/** How the branches of one organisation carried a guidance out. */
export type Row = Output<'feedback.report'>['rows'][number];

type Sum = Pick<Row, 'branches' | 'held' | 'reported' | 'partly' | 'late' | 'complete'>;

/** The sum of all rows. */
export const sumOf = (rows: Row[]): Sum => {
  const of = (field: keyof Sum) => rows.reduce((sum, row) => sum + row[field], 0);
  return {
    branches: of('branches'),
    held: of('held'),
    reported: of('reported'),
    partly: of('partly'),
    late: of('late'),
    complete: of('complete'),
  };
};

/** Those of whom the smaller share told back first; among equals the larger. */
export const byBehind = (rows: Row[]): Row[] =>
  [...rows].sort((a, b) => a.reported / a.branches - b.reported / b.branches || b.branches - a.branches);
