import type { Output } from '../services/contract';

export { strengthWords } from '../../../types/shared/coverages';

/** The words of this context. */

export type Indicator = Output<'coverage.board'>['indicators'][number];

/** A share in whole percent, which is 100 only when it is all; of nothing, nothing. */
export function percentOf(part: number, whole: number): number {
  if (whole === 0) return 0;
  return part < whole ? Math.min(Math.round((part / whole) * 100), 99) : 100;
}

export const percentWords = (part: number, whole: number): string =>
  whole === 0 ? '没有单位' : `${percentOf(part, whole)}%`;

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
