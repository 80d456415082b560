import { sealedUnderOldKeys } from './phone';
import { stint } from './stint';
import { pagesOf } from './pages-of';

/** Documents looked up at a time, and written at the same time. */
const page = 200;
const atOnce = 20;

/** What one tick does (ms), beside its other work; the next one goes on. */
const share = 3_000;

/** A collection with something sealed in each document. */
export interface Sealing<Stored extends { _id: string }> {
  /** What the log calls it. */
  what: string;
  /** The next documents whose seal lies within a range, in the order of their seals. */
  find: (after: string, before: string, limit: number) => Promise<Stored[]>;
  sealOf: (document: Stored) => string | undefined;
  /** Puts a new seal in the place of the old one, unless that was changed meanwhile. */
  reseal: (document: Stored, old: string) => Promise<unknown>;
}

/**
 * Seals anew what lies under an old key, so that the old key can be dropped. What is sealed anew leaves the range that
 * is asked for: whoever is killed is followed by the next tick. One that cannot be opened is told in the log and left as
 * it is.
 */
export const resealing =
  <Stored extends { _id: string }>({ what, find, sealOf, reseal }: Sealing<Stored>) =>
  async (clock: () => number): Promise<void> => {
    const goesOn = stint(share, clock);
    const one = async (document: Stored) => {
      const old = sealOf(document);
      if (!old) return;
      try {
        await reseal(document, old);
      } catch (error) {
        console.error(`${what} of ${document._id} could not be sealed anew`, error);
      }
    };
    for (const { from, to } of sealedUnderOldKeys()) {
      for (let after = from; goesOn();) {
        const found = await find(after, to, page);
        const last = found.at(-1);
        const seal = last && sealOf(last);
        if (!seal) break;
        for (const some of pagesOf(found, atOnce)) await Promise.all(some.map(one));
        after = seal;
      }
    }
  };
