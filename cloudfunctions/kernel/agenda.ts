import { askTogether, those, type Document, type Question } from './database';
import { Accounts, JobRounds, type AccountRecord, type JobRoundRecord, type Standing } from './model';
import { putMissing, timerPlace } from './rounds';
import { findStanding, isReadOnly, standingId, standingOn } from './standing';
import type { Round, Step } from './steps';

/** What the timer does: steps in their order, and what goes round. */
export interface Work {
  steps: readonly Step[];
  rounds: readonly Round[];
}

/** What of it is due. */
export interface Agenda {
  steps: Step[];
  rounds: Round[];
}

/**
 * What there is to do at an instant, in one request: what holds for everybody, how far the rounds have come, and for each
 * step whether any record waits for it. While the district has nothing changed, only what leads out of that is due.
 */
export async function agendaAt({ steps, rounds }: Work, now: number): Promise<Agenda> {
  const asks = ({ name, waitsFor }: Step) =>
    waitsFor(now).map((question, index) => [`${name}_${index}`, question] as const);
  const kept = rounds.flatMap(({ places }) => places);
  const found = await ask(
    {
      standing: those(Accounts, [standingId]),
      places: those(JobRounds, kept),
      ...Object.fromEntries(steps.flatMap(asks)),
    },
    now,
  );
  if (!found) return everyStep({ steps, rounds }, now);
  const waits = (step: Step) => asks(step).some(([key]) => (found[key] ?? []).length > 0);
  const [nobody] = (found['standing'] ?? []) as AccountRecord[];
  const places = (found['places'] ?? []) as JobRoundRecord[];
  const placesOf = ({ places: own }: Round) => places.filter(({ _id }) => own.includes(_id));
  const due = {
    steps: steps.filter(waits),
    rounds: rounds.filter((round) => round.isDue(placesOf(round), now)),
  };
  return allowed(due, standingOn(nobody), now);
}

/** Where it cannot be asked for at once, every step looks for itself. Rounds wait for a better minute. */
export const everyStep = async ({ steps }: Work, now: number): Promise<Agenda> =>
  allowed({ steps: [...steps], rounds: [] }, await findStanding(), now);

/** What of it may be done. */
const allowed = ({ steps, rounds }: Agenda, standing: Standing, now: number): Agenda =>
  isReadOnly(standing, now)
    ? { steps: steps.filter(({ whileReadOnly }) => whileReadOnly), rounds: [] }
    : { steps, rounds };

/**
 * Asks, and in a cloud whose timer never ran makes its place first; answers nothing while there is none and none may be
 * made.
 */
async function ask(
  questions: Record<string, Question>,
  now: number,
): Promise<Record<string, Document[]> | undefined> {
  const found = await askTogether(JobRounds, timerPlace, questions);
  if (found || isReadOnly(await findStanding(), now)) return found;
  await putMissing({ _id: timerPlace, period: '', startedAt: now, cursor: '', done: true, leaseUntil: 0 });
  return askTogether(JobRounds, timerPlace, questions);
}
