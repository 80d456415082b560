import type { UnitProgress } from './model';

/** How far somebody is, and what comes in from their phones; pure. */

/** What a phone tells of a unit: where one left off, that it was read through, or that its quiz was passed. */
export interface Told {
  unitId: string;
  place?: number;
  read?: boolean;
  passed?: boolean;
  /** The day (`YYYY-MM-DD`) on which that was. */
  on: string;
  /** When it arrived (epoch ms). */
  at: number;
}

const nothingOf = (unitId: string): UnitProgress => ({ unitId, place: 0 });

/** What somebody has done of a unit; of one not begun nothing. */
export const progressOf = (units: readonly UnitProgress[], unitId: string): UnitProgress =>
  units.find((one) => one.unitId === unitId) ?? nothingOf(unitId);

/**
 * Takes in what a phone tells. Two phones may tell late, twice and in any order: what is done stays done, with the day that
 * was told first, and a place is the last that arrived, since no clock of a phone is believed for that. A unit is finished
 * when it is read through and its quiz, where it has one, is passed; `finishes` is true for the telling that makes it so.
 */
export function withTold(
  units: readonly UnitProgress[],
  told: Told,
  { hasQuiz }: { hasQuiz: boolean },
): { units: UnitProgress[]; unit: UnitProgress; finishes: boolean } {
  const before = progressOf(units, told.unitId);
  const done = {
    ...before,
    ...(told.place !== undefined && { place: told.place, placedAt: told.at }),
    ...(told.read && { readOn: before.readOn ?? told.on }),
    ...(told.passed && { passedOn: before.passedOn ?? told.on }),
  };
  const isFinished = done.readOn !== undefined && (!hasQuiz || done.passedOn !== undefined);
  const finishes = isFinished && before.finishedOn === undefined;
  const unit = finishes ? { ...done, finishedOn: laterOf(done) } : done;
  const isKnown = units.some(({ unitId }) => unitId === told.unitId);
  return {
    units: isKnown ? units.map((one) => (one.unitId === told.unitId ? unit : one)) : [...units, unit],
    unit,
    finishes,
  };
}

/** The day by which both were done. */
const laterOf = ({ readOn = '', passedOn = '' }: UnitProgress): string =>
  readOn > passedOn ? readOn : passedOn;

/** How somebody stands in a course of some units. */
export function standingIn(
  units: readonly { unitId: string }[],
  own: readonly UnitProgress[],
): 'new' | 'begun' | 'finished' {
  if (own.length === 0) return 'new';
  const isFinished = ({ unitId }: { unitId: string }) => progressOf(own, unitId).finishedOn !== undefined;
  return units.length > 0 && units.every(isFinished) ? 'finished' : 'begun';
}

/** The unit to go on with: the one that a place came from last, else the first that is not finished. */
export function unitToGoOn<Unit extends { unitId: string }>(
  units: readonly Unit[],
  own: readonly UnitProgress[],
): Unit | undefined {
  const open = units.filter(({ unitId }) => progressOf(own, unitId).finishedOn === undefined);
  const placedAt = ({ unitId }: Unit) => progressOf(own, unitId).placedAt ?? 0;
  const latest = Math.max(0, ...open.map(placedAt));
  return open.find((unit) => placedAt(unit) === latest);
}
