import type { JobRoundRecord } from './model';
import { findRound, saveRound } from './rounds';
import type { Round } from './steps';
import { stint } from './stint';

/** A job that goes round all records of a kind, page by page. Done twice, or by two at a time, it must do the same. */
interface PageJob<One> {
  name: string;
  /** The period that a round at an instant is about, a month or a day; nothing while none is to begin. */
  periodAt: (now: number) => string | undefined;
  /** Within a period another one begins so long (ms) after the last one began; without it there is one a period. */
  every?: number;
  /** The records after one of them in some order, and how far that is. */
  after: (cursor: string, limit: number) => Promise<One[]>;
  cursorOf: (last: One) => string;
  deal: (found: One[], now: number) => Promise<void>;
  /** Records dealt with at a time, so many pages a tick, and what a tick does at most (ms). */
  page: number;
  pagesATick: number;
  share: number;
}

/** Makes a round of it: a few small loads a tick, each going on where the last one stopped. */
export function pageRound<One>(job: PageJob<One>): Round {
  const { name, page, pagesATick, share, after, cursorOf, deal } = job;
  return {
    name,
    places: [name],
    isDue: ([found], now) => placeAt(job, found, now) !== undefined,
    run: async (clock) => {
      const now = clock();
      const goesOn = stint(share, clock, pagesATick);
      let place = placeAt(job, await findRound(name), now);
      if (!place) return false;
      while (!place.done && goesOn()) {
        const found = await after(place.cursor, page);
        await deal(found, now);
        const last = found.length === page ? found.at(-1) : undefined;
        place = { ...place, cursor: last === undefined ? '' : cursorOf(last), done: last === undefined };
      }
      await saveRound(place);
      return !place.done;
    },
  };
}

/** How far the round that is going on at an instant has come; nothing while the next one is not due. */
function placeAt<One>(
  { name, periodAt, every = Infinity }: PageJob<One>,
  found: JobRoundRecord | undefined,
  now: number,
): JobRoundRecord | undefined {
  const period = periodAt(now);
  if (period === undefined) return undefined;
  if (found?.period !== period || (found.done && now - found.startedAt >= every))
    return { _id: name, period, startedAt: now, cursor: '', done: false };
  return found.done ? undefined : found;
}
