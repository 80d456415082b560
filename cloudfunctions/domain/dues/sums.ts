import { collection, under, type Transaction } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { DuesYears, type DuesYearRecord } from './model';

/**
 * What branches received and handed up, by month of a year (党费账), in fen. The sums are changed by the transactions that change what
 * they are the sums of, so that they are always right, and that a district's page costs the same after ten years as after one.
 */

export const sumNames = ['recorded', 'handedUp', 'received', 'waiting'] as const;

export type SumName = (typeof sumNames)[number];

/** By branch, then by the month's number (1 to 12). */
export type ByMonth = Map<string, number[]>;

/** The sums of a year beside each branch of a list. */
export const yearsBeside = (year: number) =>
  under(DuesYears, ['organizationId', ...sumNames], { after: `:${year}` });

/** One of the sums of a year, by whose it is. Pure. */
export const monthsOf = (
  years: readonly Pick<DuesYearRecord, 'organizationId' | SumName>[],
  name: SumName,
): ByMonth => new Map(years.map((one) => [one.organizationId, one[name]]));

/** What branches received in the months of a year, whatever for. */
export async function receivedByMonth(ids: readonly string[], year: number): Promise<ByMonth> {
  const found = await collection(DuesYears).findByIds(ids.map((id) => idOf(id, String(year))));
  return monthsOf(found, 'recorded');
}

const none = (): number[] => Array.from({ length: 12 }, () => 0);

/** A year in which nothing was noted. */
export const emptyYear = (organizationId: string, year: number): DuesYearRecord => ({
  _id: idOf(organizationId, String(year)),
  organizationId,
  year,
  recorded: none(),
  handedUp: none(),
  received: none(),
  waiting: none(),
});

/** A year with more in one of its months (1 to 12). Pure. */
export function withMore(
  year: DuesYearRecord,
  month: number,
  more: Partial<Record<SumName, number>>,
): DuesYearRecord {
  const withMoreOf = (name: SumName) =>
    year[name].map((sum, index) => (index === month - 1 ? sum + (more[name] ?? 0) : sum));
  return {
    ...year,
    recorded: withMoreOf('recorded'),
    handedUp: withMoreOf('handedUp'),
    received: withMoreOf('received'),
    waiting: withMoreOf('waiting'),
  };
}

/** Adds to the sums of a branch's month (`YYYY-MM`), within the transaction that changes what they are the sums of. */
export async function addToMonth(
  within: Transaction,
  { organizationId, month }: { organizationId: string; month: string },
  more: Partial<Record<SumName, number>>,
): Promise<void> {
  if (!sumNames.some((name) => more[name])) return;
  const [year, number] = month.split('-').map(Number);
  if (!year || !number) throw new Error(`no month: ${month}`);
  const empty = emptyYear(organizationId, year);
  const found = await within.in(DuesYears).findById(empty._id);
  await within.in(DuesYears).replace(found, withMore(found ?? empty, number, more));
}
