import { dayOf } from './clock';
import { collection, type Document, type Model } from './database';
import { findRounds, saveRound } from './rounds';
import type { Step } from './steps';
import { stint } from './stint';

/** The night's work begins at three, Beijing time. */
const beginsAt = 3 * 3_600_000;

/** What one tick does of all steps (ms), beside its other work; the next one goes on. */
const share = 10_000;

/** Documents looked at together. */
const pageSize = 500;

/**
 * What is done once a night. `run` goes on from `cursor`, empty at first, as long as `goesOn`, and answers from where
 * the next tick goes on, or nothing when all is done. Done twice it does the same.
 */
export interface NightStep {
  name: string;
  run: (clock: () => number, cursor: string, goesOn: () => boolean) => Promise<string | undefined>;
}

/**
 * Makes one step of what is done once a night, from three o'clock on. A night that was missed is made up for by the
 * next tick, once.
 */
export const night = (steps: readonly NightStep[]): Step => ({
  name: 'night',
  run: async (clock) => {
    const period = dayOf(clock() - beginsAt);
    const goesOn = stint(share, clock);
    const begun = (await findRounds(steps.map(({ name }) => name))).filter((one) => one.period === period);
    for (const { name, run } of steps) {
      const fresh = { _id: name, period, startedAt: clock(), cursor: '', done: false };
      const round = begun.find(({ _id }) => _id === name) ?? fresh;
      if (round.done) continue;
      if (!goesOn()) return;
      const cursor = await run(clock, round.cursor, goesOn);
      await saveRound({ ...round, cursor: cursor ?? '', done: cursor === undefined });
      if (cursor !== undefined) return;
    }
  },
});

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
