import { isDeepStrictEqual } from 'node:util';
import { collection, command, transaction, type Transaction } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { pagesOf } from '../../kernel/pages-of';
import { LearnerYears, LearningCredits, type LearningCreditRecord } from './model';

/** A thing that people have hours of. */
export type CreditedThing = Pick<LearningCreditRecord, 'source' | 'sourceId'>;

/** One person's hours of a thing, as its owner says them; the year follows from the day. */
export type Credit = Omit<LearningCreditRecord, '_id' | 'year' | 'source' | 'sourceId'>;

/** A credit of a thing as it is stored; hours are rounded to halves. */
export function creditOf({ source, sourceId }: CreditedThing, credit: Credit): LearningCreditRecord {
  const _id = idOf(source, sourceId, credit.personId);
  const hours = Math.round(credit.hours * 2) / 2;
  return { ...credit, _id, source, sourceId, hours, year: Number(credit.on.slice(0, 4)) };
}

/** Of whom a year is to be summed up again. */
type Touched = Pick<LearningCreditRecord, 'personId' | 'year'>;

/** Written at the same time. */
const writesAtOnce = 20;

/**
 * Makes what is stored of a thing (a gathering, a class) equal to a list, at most one credit a person: adds, changes, and
 * removes what is not earned any more. Zero hours are no credit. The branch under which a person was credited first stands.
 * Safe to repeat and to leave half done: it works from what is stored. It orders nothing between two callers who know
 * different lists, so that the owner of the thing marks its record first and has the timer call once more when no call of
 * before can be under way, as `domain/gathering/settling` does; whoever is killed is finished by that call too. The persons'
 * sums are marked before anything is written, and follow by the timer. `now` in epoch ms.
 */
export async function setCredits(
  thing: CreditedThing,
  credits: readonly Credit[],
  now: number,
): Promise<void> {
  const { source, sourceId } = thing;
  const stored = await collection(LearningCredits).findAll({ source, sourceId });
  const before = new Map(stored.map((one) => [one._id, one]));
  const wanted = new Map(
    credits
      .map((one) => creditOf(thing, one))
      .filter(({ hours }) => hours !== 0)
      .map((one) => [
        one._id,
        { ...one, organizationId: before.get(one._id)?.organizationId ?? one.organizationId },
      ]),
  );
  const gone = stored.filter(({ _id }) => !wanted.has(_id));
  const added = [...wanted.values()].filter(({ _id }) => !before.has(_id));
  const changed = [...wanted.values()].filter(
    (one) => before.has(one._id) && !same(before.get(one._id), one),
  );
  const formerly = changed.flatMap(({ _id }) => before.get(_id) ?? []);
  await touch([...gone, ...added, ...changed, ...formerly], now);
  if (gone.length > 0) {
    await collection(LearningCredits).removeWhere({ _id: command.in(gone.map(({ _id }) => _id)) });
  }
  await collection(LearningCredits).addMissing(added);
  for (const some of pagesOf(changed, writesAtOnce))
    await Promise.all(some.map((one) => collection(LearningCredits).put(one)));
}

/**
 * Writes one person's credit of a thing in a transaction, with the mark by which the sums follow: of what finishes for one
 * person at a time, as a unit of a course does. A repeat, also with another day, leaves the first as it is; true for that
 * first time. Zero hours are none.
 */
export async function addCreditWithin(
  within: Transaction,
  credit: LearningCreditRecord,
  now: number,
): Promise<boolean> {
  if (credit.hours === 0 || (await within.in(LearningCredits).findById(credit._id))) return false;
  await lockYear(within, credit, now);
  await within.in(LearningCredits).add(credit);
  return true;
}

/** Marks a person's year within a transaction, which keeps other transactions that mark it out until this one has ended. */
export async function lockYear(within: Transaction, of: Touched, now: number): Promise<void> {
  const mark = markOf(of, now);
  const found = await within.in(LearnerYears).findById(mark._id);
  await within.in(LearnerYears).replace(found, { ...mark, hours: found?.hours ?? {} });
}

/** The same in a transaction of its own. */
export const addCredit = (thing: CreditedThing, credit: Credit, now: number): Promise<boolean> =>
  transaction((within) => addCreditWithin(within, creditOf(thing, credit), now));

/** Marks people's years to be summed up again, at the next tick and once more when calls of now have ended. */
async function touch(people: readonly Touched[], now: number): Promise<void> {
  const marks = [
    ...new Map(people.map((one) => [idOf(one.personId, String(one.year)), markOf(one, now)])).values(),
  ];
  if (marks.length === 0) return;
  await collection(LearnerYears).addMissing(marks);
  await collection(LearnerYears).updateWhere(
    { _id: command.in(marks.map(({ _id }) => _id)) },
    { touchedAt: now, dueAt: now },
  );
}

const markOf = ({ personId, year }: Touched, now: number) => ({
  _id: idOf(personId, String(year)),
  personId,
  year,
  hours: {},
  touchedAt: now,
  dueAt: now,
});

/** As the database gives it back: without what is `undefined`. */
const same = (stored: LearningCreditRecord | undefined, wanted: LearningCreditRecord): boolean =>
  isDeepStrictEqual(stored, JSON.parse(JSON.stringify(wanted)));
