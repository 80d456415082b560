import type { Output } from '../../services/contract';

/** How the branches below one organisation stand in a month. */
export type Row = Output<'compliance.overview'>['rows'][number];

/** The sum of all rows. */
export const sumOf = (rows: Row[]) => ({
  branches: rows.reduce((sum, { branches }) => sum + branches, 0),
  red: rows.reduce((sum, { red }) => sum + red, 0),
  amber: rows.reduce((sum, { amber }) => sum + amber, 0),
});
