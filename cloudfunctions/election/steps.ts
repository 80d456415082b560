import { dayOf } from '../kernel/clock';
import type { JobRoundRecord } from '../kernel/model';
import { findRound, saveRound } from '../kernel/rounds';
import type { Round } from '../kernel/steps';
import { stint } from '../kernel/stint';
import { notifyOnce } from '../domain/messaging/notify';
import { bodiesAfter } from '../domain/organization/find';
import { ruleBook } from '../domain/rules/amendments';
import { termNotice } from './notices';

/**
 * Keepers are told of the end of a term at each of its stages, once: a round of all bodies a day. Done twice, or by two at a time,
 * it does the same; who was not told on a day that was missed is told on the next.
 */

const name = 'term-reminders';

/** Bodies dealt with at a time, and pages of them a tick. */
const page = 300;
const pagesATick = 2;

/** What a tick does at most (ms). */
const share = 5_000;

/** The round of a day (Beijing), by how far it has come; nothing once it is through. */
function roundAt(found: JobRoundRecord | undefined, now: number): JobRoundRecord | undefined {
  const period = dayOf(now);
  if (found?.period !== period) return { _id: name, period, startedAt: now, cursor: '', done: false };
  return found.done ? undefined : found;
}

const termReminders: Round = {
  name,
  places: [name],
  isDue: ([found], now) => roundAt(found, now) !== undefined,
  run: async (clock) => {
    const now = clock();
    const goesOn = stint(share, clock);
    let round = roundAt(await findRound(name), now);
    if (!round) return false;
    const rules = await ruleBook(now);
    for (let pages = 0; pages < pagesATick && !round.done && goesOn(); pages += 1) {
      const bodies = await bodiesAfter(round.cursor, page);
      await notifyOnce(bodies.flatMap((body) => termNotice(body, { now, rules })));
      const done: boolean = bodies.length < page;
      round = { ...round, cursor: done ? '' : (bodies.at(-1)?._id ?? ''), done };
    }
    await saveRound(round);
    return !round.done;
  },
};

export const electionRounds: Round[] = [termReminders];
