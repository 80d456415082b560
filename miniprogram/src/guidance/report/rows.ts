import type { Output } from '../../services/contract';

/** How the branches of one organisation carried a guidance out. */
export type Row = Output<'feedback.report'>['rows'][number];

type Sum = Pick<Row, 'branches' | 'held' | 'reported' | 'partly' | 'complete'>;

/** The sum of some rows. */
export const sumOf = (rows: Row[]): Sum => {
  const of = (field: keyof Sum) => rows.reduce((sum, row) => sum + row[field], 0);
  return {
    branches: of('branches'),
    held: of('held'),
    reported: of('reported'),
    partly: of('partly'),
    complete: of('complete'),
  };
};

/** Branches that have not told back of all they are asked. */
export const untold = ({ branches, reported }: Pick<Sum, 'branches' | 'reported'>): number =>
  branches - reported;
