import { dayOf } from './clock';
import { collection, type Document, type Model } from './database';
import type { JobRoundRecord } from './model';
import { findRounds, saveRound } from './rounds';
import type { Round } from './steps';
import { stint } from './stint';

/** The night's work begins at three, Beijing time. */
const beginsAt = 3 * 3_600_000;

/** What one tick does of all steps: so long (ms), and so many steps and pages, though each step once; the next one goes on. */
const share = { ms: 10_000, turns: 6 };

/** Documents looked at together: as many as come with one answer. */
const pageSize = 1000;

/**
 * What is done once a night. `run` goes on from `cursor`, empty at first, as long as `goesOn`, and answers from where
 * the next tick goes on, or nothing when all is done. Done twice it does the same.
 */
export interface NightStep {
  name: string;
  run: (clock: () => number, cursor: string, goesOn: () => boolean) => Promise<string | undefined>;
}

/**
 * Makes one round of what is done once a night, from three o'clock on. A night that was missed is made up for by the
 * next ticks, once.
 */
export function night(steps: readonly NightStep[]): Round {
  const places = steps.map(({ name }) => name);
  const periodAt = (now: number) => dayOf(now - beginsAt);
  const isDone = (found: readonly JobRoundRecord[], name: string, period: string) =>
    found.some((one) => one._id === name && one.period === period && one.done);
  return {
    name: 'night',
    places,
    isDue: (found, now) => !places.every((name) => isDone(found, name, periodAt(now))),
    run: async (clock) => {
      const period = periodAt(clock());
      const goesOn = stint(share.ms, clock, Math.max(share.turns, steps.length));
      const found = await findRounds(places);
      const failures: unknown[] = [];
      let isShareDone = false;
      for (const { name, run } of steps) {
        if (isDone(found, name, period)) continue;
        isShareDone = !goesOn();
        if (isShareDone) break;
        const fresh = { _id: name, period, startedAt: clock(), cursor: '', done: false };
        const round = found.find((one) => one._id === name && one.period === period) ?? fresh;
        try {
          const cursor = await run(clock, round.cursor, goesOn);
          await saveRound({ ...round, cursor: cursor ?? '', done: cursor === undefined });
          isShareDone = cursor !== undefined;
          if (isShareDone) break;
        } catch (error) {
          // One that fails is tried again by the next tick, and keeps none of the others from being done.
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
      return isShareDone;
    },
  };
}

/**
 * A night step that looks at all documents, page by page. In the order of their ids and without a condition: with one,
 * each page would be sorted out of all that fit.
 */
export const walk =
  <Stored extends Document>(
    model: Model<Stored>,
    look: (found: Stored[], now: number) => Promise<void>,
  ): NightStep['run'] =>
  async (clock, cursor, goesOn) => {
    let last = cursor;
    do {
      const found = await collection(model).findFrom({}, last, pageSize);
      await look(found, clock());
      if (found.length < pageSize) return undefined;
      last = found.at(-1)?._id ?? '';
    } while (goesOn());
    return last;
  };
