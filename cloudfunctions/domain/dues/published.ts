import { shiftMonth } from '../../../types/shared/calendar';

/** What of a branch's year is told to its members: people by month and sums, and nothing that says what one of them earns. Pure. */

/** A payment as the sums see it. */
export interface Given {
  memberId: string;
  month: string;
  fen: number;
}

/** A month: who owes for it, who paid, and what they gave, unless so few did that it would say what one of them earns. */
export interface PublishedMonth {
  month: string;
  due: number;
  paid: number;
  fen?: number;
}

/**
 * The months of a year up to one. `owing` are those who owe or paid, by month; `least` is how many must have paid for a
 * sum to be told (practice `duesPublishedFrom`). The whole year is told only where it does not give a month away that is not.
 */
export function publishedYear(
  year: number,
  {
    given,
    owing,
    last,
    least,
  }: {
    given: readonly Given[];
    owing: ReadonlyMap<string, number>;
    last: string;
    least: number;
  },
): { months: PublishedMonth[]; fen?: number } {
  const months: PublishedMonth[] = [];
  for (let month = `${year}-01`; month <= `${year}-12` && month <= last; month = shiftMonth(month, 1)) {
    const own = given.filter((one) => one.month === month);
    const isTold = own.length === 0 || own.length >= least;
    months.push({
      month,
      due: Math.max(owing.get(month) ?? 0, own.length),
      paid: own.length,
      ...(isTold && { fen: sumOf(own) }),
    });
  }
  const hidden = new Set(months.filter(({ fen }) => fen === undefined).map(({ month }) => month));
  const people = (all: readonly Given[]) => new Set(all.map(({ memberId }) => memberId)).size;
  const within = given.filter(({ month }) => month <= last);
  const inHidden = within.filter(({ month }) => hidden.has(month));
  const isTold =
    (within.length === 0 || people(within) >= least) && (hidden.size === 0 || people(inHidden) >= least);
  return { months, ...(isTold && { fen: sumOf(within) }) };
}

const sumOf = (all: readonly Given[]): number => all.reduce((sum, { fen }) => sum + fen, 0);
