import type { Strength } from '../../../types/shared/coverages';
import type { Output } from '../services/contract';

/** The words of this context. */

export type Indicator = Output<'coverage.board'>['indicators'][number];

export const strengthWords: Record<Strength, string> = { strive: '力争', reach: '达到' };

/** A share in whole percent, which says 100 only when it is all. */
export function percentWords(part: number, whole: number): string {
  if (whole === 0) return '没有单位';
  const percent = Math.round((part / whole) * 100);
  return `${part < whole ? Math.min(percent, 99) : 100}%`;
}

/** The list behind a figure: what its indicator is about, and whether it counts. */
export const behind = (organizationId: string, { filter, types }: Indicator, isCovered: boolean) => ({
  organizationId,
  status: 'operating',
  covered: isCovered ? 'yes' : 'no',
  types: types.join(','),
  ...(filter.kind && { kind: filter.kind }),
  ...(filter.listed.length > 0 && { listed: filter.listed.join(',') }),
  ...(filter.carriers.length > 0 && { carriers: filter.carriers.join(',') }),
  ...(filter.employeesAtLeast && { employeesAtLeast: String(filter.employeesAtLeast) }),
});
