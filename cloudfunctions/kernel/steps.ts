import type { Question } from './database';
import type { JobRoundRecord } from './model';

/**
 * One thing that the timer sees to as soon as records ask for it. Done twice, or by two at a time, it does the same; what
 * it does not finish the next tick goes on with. `clock` tells the time (epoch ms) as work goes on.
 */
export interface Step {
  name: string;
  /** It goes on while the district has nothing changed. */
  whileReadOnly?: true;
  /**
   * The records that give it something to do at an instant: it is run when there is any of one of these, and is through
   * when there is none. Nobody has to wake it, so that no act can forget to.
   */
  waitsFor: (now: number) => Question[];
  run: (clock: () => number) => Promise<void>;
}

/** What goes round all records of a kind, by the clock and not by what happened; a share a tick. */
export interface Round {
  name: string;
  /** The places that it keeps (`rounds.ts`). */
  places: readonly string[];
  /** Whether there is a share to do at an instant, by its places as far as there are any. */
  isDue: (places: readonly JobRoundRecord[], now: number) => boolean;
  /** Does a share, and answers whether that was all it may do in a tick: what else goes round then waits for the next. */
  run: (clock: () => number) => Promise<boolean>;
}
