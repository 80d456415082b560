import { agendaAt, everyStep, type Agenda, type Work } from './agenda';
import { askingAtOnce } from './database';
import { besideTimer, giveBack, take, timerPlace } from './rounds';
import type { Round } from './steps';

/** How long what goes round is kept to one tick (ms): longer than any lasts, so that only a dead one is waited for. */
const leaseLasts = 90_000;

const minute = 60_000;

/**
 * One tick of the timer: asks once what is due, does it, and asks again until nothing new is, since one step's work may be
 * the next one's. With nothing to do it makes one request. What fails keeps nothing else from running. Answers whether all
 * went well.
 */
export async function tick(work: Work, clock: () => number): Promise<boolean> {
  const seen = new Set<string>();
  let ok = true;
  const attempt = async <T>(what: string, act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      ok = false;
      console.error(what, error);
      return undefined;
    }
  };
  for (;;) {
    const agenda =
      (await attempt('what is due could not be asked for at once', () => agendaAt(work, clock()))) ??
      (await attempt('nothing is done: whether it may be is not known', () => everyStep(work, clock())));
    const { steps, rounds } = unseen(agenda, seen);
    if (steps.length + rounds.length === 0) return ok;
    for (const { name, run } of steps) {
      seen.add(name);
      await attempt(`the step ${name} failed`, () => askingAtOnce(besideTimer, () => run(clock)));
    }
    for (const { name } of rounds) seen.add(name);
    if (rounds.length > 0) await attempt('what goes round failed', () => goRound(rounds, clock));
  }
}

const unseen = (agenda: Agenda | undefined, seen: Set<string>): Agenda => ({
  steps: (agenda?.steps ?? []).filter(({ name }) => !seen.has(name)),
  rounds: (agenda?.rounds ?? []).filter(({ name }) => !seen.has(name)),
});

/**
 * Does what goes round, one tick at a time. Each minute another one comes first, so that one which always fills its share
 * does not keep the others waiting.
 */
async function goRound(rounds: Round[], clock: () => number): Promise<void> {
  if (!(await take(timerPlace, clock(), clock() + leaseLasts))) return;
  const first = Math.floor(clock() / minute) % rounds.length;
  const failures: unknown[] = [];
  for (const { name, run } of [...rounds.slice(first), ...rounds.slice(0, first)]) {
    try {
      if (await askingAtOnce(besideTimer, () => run(clock))) break;
    } catch (error) {
      failures.push(new Error(`${name} failed`, { cause: error }));
    }
  }
  await giveBack(timerPlace);
  if (failures.length > 0) throw new AggregateError(failures);
}
