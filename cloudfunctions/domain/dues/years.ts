import { change, collection, command, under, type Condition } from '../../kernel/database';
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
  version: 0,
});

/** Marks the year of a branch's month (`YYYY-MM`) to be summed up again, before anything of it is written. `now` in epoch ms. */
export async function touchYear(
  { organizationId, month }: { organizationId: string; month: string },
  now: number,
): Promise<void> {
  const mark = { touchedAt: now, dueAt: now };
  const year = { ...emptyYear(organizationId, Number(month.slice(0, 4))), ...mark };
  const marked = { ...mark, version: change.inc(1) };
  if ((await collection(DuesYears).updateWhere({ _id: year._id }, marked)) === 0)
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
    // Who was writing when it was marked may go on after this looked.
    await sumUp(due, ({ touchedAt }) => (now < touchedAt + callsLive ? touchedAt + callsLive : null));
    if (due.length < page || !goesOn()) return;
  }
}

/** How often it is looked at again when another was quicker. */
const attempts = 3;

/** Sums up a branch's year at once, for who looks at it next; it goes on waiting for the timer all the same. */
export async function sumUpYear(organizationId: string, year: number): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await collection(DuesYears).findById(idOf(organizationId, String(year)));
    if (!found || (await sumUp([found], ({ dueAt }) => dueAt)) > 0) return;
  }
}

/** Answers how many it wrote: one that was marked or summed up meanwhile stays as it is, and due. */
async function sumUp(
  due: readonly DuesYearRecord[],
  dueNext: (one: DuesYearRecord) => number | null,
): Promise<number> {
  const written: number[] = [];
  for (const year of new Set(due.map((one) => one.year))) {
    const own = due.filter((one) => one.year === year);
    const ids = own.map(({ organizationId }) => organizationId);
    const [recorded, handedUp] = await Promise.all([receivedByMonth(ids, year), handedUpByMonth(ids, year)]);
    const sums: Record<SumName, ByMonth> = { recorded, ...handedUp };
    written.push(...(await Promise.all(own.map((one) => write(one, sums, dueNext(one))))));
  }
  return written.reduce((all, one) => all + one, 0);
}

const write = (
  { _id, organizationId, version }: DuesYearRecord,
  sums: Record<SumName, ByMonth>,
  dueAt: number | null,
): Promise<number> =>
  collection(DuesYears).updateWhere(
    { _id, version },
    {
      recorded: sums.recorded.get(organizationId) ?? none(),
      handedUp: sums.handedUp.get(organizationId) ?? none(),
      received: sums.received.get(organizationId) ?? none(),
      waiting: sums.waiting.get(organizationId) ?? none(),
      dueAt,
      version: version + 1,
    },
  );
