import { collection, command, expression, type Expression } from '../../kernel/database';
import { pagesOf } from '../../kernel/pages-of';
import { DuesHandUps, DuesPayments } from './model';

/** What branches received and handed up, by branch and month of a year: the fen of many people in few requests. */

/** By branch, then by the month's number (1 to 12). */
export type ByMonth = Map<string, number[]>;

/** Branches asked for at a time: as many groups as one answer holds. */
const page = 1000;

const months = Array.from({ length: 12 }, (_, index) => index);
const monthOfYear = (year: number, index: number): string => `${year}-${String(index + 1).padStart(2, '0')}`;

/** A sum for each month of a year: `m0` to `m11`. */
const monthly = (year: number, field: string, value: Expression): Record<string, Expression> =>
  Object.fromEntries(
    months.map((index) => [
      `m${index}`,
      expression.sum(expression.cond([expression.eq([field, monthOfYear(year, index)]), value, 0])),
    ]),
  );

type Row = Record<string, number> & { _id: string };

const byMonth = (rows: Row[]): ByMonth =>
  new Map(rows.map((row) => [row._id, months.map((index) => row[`m${index}`] ?? 0)]));

const yearOf = (year: number) => command.gte(`${year}-01`).and(command.lte(`${year}-12`));

/** What branches received in the months of a year, whatever for. */
export async function receivedByMonth(ids: readonly string[], year: number): Promise<ByMonth> {
  const given = expression.add(['$dueFen', '$extraFen']);
  const found = pagesOf(ids, page).map((some) =>
    collection(DuesPayments).group<Record<string, number>>(
      { organizationId: command.in(some), receivedMonth: yearOf(year), stands: true },
      '$organizationId',
      monthly(year, '$receivedMonth', given),
    ),
  );
  return byMonth((await Promise.all(found)).flat() as Row[]);
}

/** What branches handed up of the months of a year, by the last month that it was of. */
export async function handedUpByMonth(
  ids: readonly string[],
  year: number,
): Promise<{ handedUp: ByMonth; received: ByMonth; waiting: ByMonth }> {
  const cameNot = expression.eq([expression.ifNull(['$received', null]), null]);
  const sums: [string, Expression][] = [
    ['handedUp', '$fen'],
    ['received', expression.ifNull(['$received.fen', 0])],
    ['waiting', expression.cond([cameNot, 1, 0])],
  ];
  const [handedUp, received, waiting] = await Promise.all(
    sums.map(async ([, value]) => {
      const found = pagesOf(ids, page).map((some) =>
        collection(DuesHandUps).group<Record<string, number>>(
          { organizationId: command.in(some), until: yearOf(year), withdrawnAt: null },
          '$organizationId',
          monthly(year, '$until', value),
        ),
      );
      return byMonth((await Promise.all(found)).flat() as Row[]);
    }),
  );
  if (!handedUp || !received || !waiting) throw new Error('a sum is missing');
  return { handedUp, received, waiting };
}
