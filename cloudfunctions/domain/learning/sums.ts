import { isDeepStrictEqual } from 'node:util';
import { collection, command, type Condition } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { callsLive } from '../../kernel/settings';
import { recountFor } from './branches';
import { LearnerYears, LearningCredits, type LearnerYearRecord } from './model';
import { hoursByMeans } from './trained';

/** People's years summed up at a time. */
const page = 100;

/** Years of people that are to be summed up by an instant. */
export const unsummed = (now: number): Condition<LearnerYearRecord> => ({ dueAt: command.lte(now) });

/**
 * Sums people's credits up where they changed, and counts their branches again: once at the next tick, and once when every
 * call has ended that may have been writing. Killed anywhere, it begins with the same people again.
 */
export async function sumUpLearners(now: number, goesOn: () => boolean): Promise<void> {
  for (;;) {
    const due = await collection(LearnerYears).find(unsummed(now), {
      orderBy: [['dueAt', 'asc']],
      limit: page,
    });
    if (due.length === 0) return;
    await writeSums(due);
    await recountFor(due, now);
    await leave(due, now);
    if (due.length < page || !goesOn()) return;
  }
}

/** Most of those due were at one gathering: those whose hours come to the same are written together. */
async function writeSums(due: readonly LearnerYearRecord[]): Promise<void> {
  const credits = await collection(LearningCredits).findAll({
    personId: command.in([...new Set(due.map(({ personId }) => personId))]),
    year: command.in([...new Set(due.map(({ year }) => year))]),
  });
  const alike = new Map<string, { hours: LearnerYearRecord['hours']; ids: string[] }>();
  for (const { _id, personId, year, hours: before } of due) {
    // What a member learned before they were one counts for nobody's coverage.
    const own = credits.filter(({ kind }) => kind !== 'applicant');
    const hours = hoursByMeans(own.filter((one) => one.personId === personId && one.year === year));
    if (isDeepStrictEqual(before, hours)) continue;
    const key = JSON.stringify(Object.entries(hours).sort());
    alike.set(key, { hours, ids: [...(alike.get(key)?.ids ?? []), _id] });
  }
  await Promise.all(
    [...alike.values()].map(({ hours, ids }) =>
      collection(LearnerYears).updateWhere({ _id: command.in(ids) }, { hours }),
    ),
  );
}

/** Takes them off the list, or leaves them on it for once more; who was touched again meanwhile stays. */
async function leave(due: readonly LearnerYearRecord[], now: number): Promise<void> {
  const times = [...new Set(due.map(({ touchedAt }) => touchedAt))];
  await Promise.all(
    times.map((touchedAt) =>
      collection(LearnerYears).updateWhere(
        {
          _id: command.in(due.filter((one) => one.touchedAt === touchedAt).map(({ _id }) => _id)),
          touchedAt,
        },
        { dueAt: now < touchedAt + callsLive ? touchedAt + callsLive : null },
      ),
    ),
  );
}

/** What some people have of a year, by their ids, as it was summed up last. */
export async function hoursOfYear(ids: readonly string[], year: number): Promise<Map<string, number>> {
  const found = await collection(LearnerYears).findByIds(ids.map((id) => idOf(id, String(year))));
  const sum = (hours: LearnerYearRecord['hours']) => Object.values(hours).reduce((all, one) => all + one, 0);
  return new Map(found.map(({ personId, hours }) => [personId, Math.max(0, sum(hours))]));
}
