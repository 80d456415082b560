import type { Output } from '../../services/contract';

/** One organisation's figures of a month. */
export type Row = Output<'report.themeDays'>['rows'][number];

/** A share as people read it: whole percents, and 100 only when all is done. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—';
  const rounded = Math.round((part / whole) * 100);
  return `${rounded === 100 && part < whole ? 99 : rounded}%`;
}
