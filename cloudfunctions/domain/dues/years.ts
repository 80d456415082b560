import { collection, command, under, type Condition } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { callsLive } from '../../kernel/settings';
import { DuesYears, type DuesYearRecord } from './model';
import { handedUpByMonth, receivedByMonth, type ByMonth } from './sums';

/**
 * What branches received and handed up in the months of a year, kept for those above them: a district's page costs the same after ten
 * years as after one. Whoever writes a payment or what was handed up marks the year before; the sums follow by the timer, and the mark
 * stays until every call has ended that may have been writing. Marks meet in no transaction, however many members' dues are noted at once.
 */

export const sumNames = ['recorded', 'handedUp', 'received', 'waiting'] as const;

export type SumName = (typeof sumNames)[number];

/** Years summed up at a time. */
const page = 100;

/** The sums of a year beside each branch of a list. */
export const yearsBeside = (year: number) =>
  under(DuesYears, ['organizationId', ...sumNames], { after: `:${year}` });

/** One of the sums of a year, by whose it is. Pure. */
export const monthsOf = (
  years: readonly Pick<DuesYearRecord, 'organizationId' | SumName>[],
  name: SumName,
): ByMonth => new Map(years.map((one) => [one.organizationId, one[name]]));

const none = (): number[] => Array.from({ length: 12 }, () => 0);

/** A year in which nothing was noted, and which nothing waits for. */
export const emptyYear = (organizationId: string, year: number): DuesYearRecord => ({
  _id: idOf(organizationId, String(year)),
  organizationId,
  year,
  recorded: none(),
  handedUp: none(),
  received: none(),
  waiting: none(),
  touchedAt: 0,
  dueAt: null,
});

/** Marks the year of a branch's month (`YYYY-MM`) to be summed up again, before anything of it is written. `now` in epoch ms. */
export async function touchYear(
  { organizationId, month }: { organizationId: string; month: string },
  now: number,
): Promise<void> {
  const mark = { touchedAt: now, dueAt: now };
  const year = { ...emptyYear(organizationId, Number(month.slice(0, 4))), ...mark };
  if ((await collection(DuesYears).updateWhere({ _id: year._id }, mark)) === 0)
    await collection(DuesYears).addMissing([year]);
}

/** Years that are to be summed up by an instant. */
export const unsummed = (now: number): Condition<DuesYearRecord> => ({ dueAt: command.lte(now) });

/** Sums up the years that wait for it. Killed anywhere, it begins with the same years again. */
export async function sumUpDues(now: number, goesOn: () => boolean): Promise<void> {
  for (;;) {
    const due = await collection(DuesYears).find(unsummed(now), {
      orderBy: [['dueAt', 'asc']],
      limit: page,
    });
    await sumUp(due, now);
    if (due.length < page || !goesOn()) return;
  }
}

/** Sums up a branch's year at once, for who looks at it next. */
export async function sumUpYear(organizationId: string, year: number, now: number): Promise<void> {
  const found = await collection(DuesYears).findById(idOf(organizationId, String(year)));
  if (found) await sumUp([found], now);
}

async function sumUp(due: readonly DuesYearRecord[], now: number): Promise<void> {
  for (const year of new Set(due.map((one) => one.year))) {
    const own = due.filter((one) => one.year === year);
    const ids = own.map(({ organizationId }) => organizationId);
    const [recorded, handedUp] = await Promise.all([receivedByMonth(ids, year), handedUpByMonth(ids, year)]);
    const sums: Record<SumName, ByMonth> = { recorded, ...handedUp };
    await Promise.all(own.map((one) => write(one, sums, now)));
  }
}

/** Where it was marked again meanwhile, it is summed up again. */
const write = (
  { _id, organizationId, touchedAt }: DuesYearRecord,
  sums: Record<SumName, ByMonth>,
  now: number,
): Promise<number> =>
  collection(DuesYears).updateWhere(
    { _id, touchedAt },
    {
      recorded: sums.recorded.get(organizationId) ?? none(),
      handedUp: sums.handedUp.get(organizationId) ?? none(),
      received: sums.received.get(organizationId) ?? none(),
      waiting: sums.waiting.get(organizationId) ?? none(),
      // Who was writing then may have gone on after this looked.
      dueAt: now < touchedAt + callsLive ? touchedAt + callsLive : null,
    },
  );
