import type { Output } from '../../services/contract';

/** How the branches below one organisation stand in a month. */
export type Row = Output<'compliance.overview'>['rows'][number];
export type Help = NonNullable<Row['help']>;

/** The sum of all rows: of this month by all duties, of others by meetings. */
export function sumOf(rows: Row[]): Pick<Row, 'branches' | 'red' | 'amber'> {
  const sum = (field: 'branches' | 'red' | 'amber') =>
    rows.reduce((total, row) => total + (row.help ?? row)[field], 0);
  return { branches: sum('branches'), red: sum('red'), amber: sum('amber') };
}

/** True of a month in which more than meetings is told: the one under way. */
export const isHelp = (rows: Row[]): boolean => rows.some(({ help }) => help !== undefined);
