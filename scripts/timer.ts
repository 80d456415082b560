import type { CallAnswer, LocalCloud } from '../localcloud';

/** The timer of a local cloud, tick by tick. */

const minute = 60_000;

/** A timer that has not come round after so many ticks never does. */
const patience = 200;

/** Ticks a minute apart, until one finds nothing to do; answers what each asked of the database. */
export async function tickUntilIdle(cloud: LocalCloud): Promise<CallAnswer['requests'][]> {
  const ticks: CallAnswer['requests'][] = [];
  for (;;) {
    const { requests } = await cloud.runTimer('jobs');
    ticks.push(requests);
    if (requests.length === 1) return ticks;
    if (ticks.length > patience) throw new Error('the timer always finds something to do');
    cloud.advance(minute);
  }
}

/** The last place of what goes round, by which it is through. */
const places = ['branch-checks', 'branch-learning', 'branch-standings', 'remind-of-feedback', 'forget-old'];

/** Ticks without moving the clock, until everything has gone round once: as a district stands after its first hour. */
export async function goRound(cloud: LocalCloud): Promise<void> {
  const isThrough = (name: string) =>
    (cloud.documents('jobRounds') as { _id: string; done: boolean }[]).some(
      ({ _id, done }) => _id === name && done,
    );
  const areCounted = () =>
    (cloud.documents('coverageYears') as { closedAt: number | null; countFrom: string | null }[]).every(
      ({ closedAt, countFrom }) => closedAt !== null || countFrom === null,
    );
  for (let ticks = 0; ticks < patience; ticks += 1) {
    if (places.every(isThrough) && areCounted()) return;
    await cloud.runTimer('jobs');
  }
  throw new Error('what goes round does not end');
}

/** A day's ticks, while nobody does anything; answers what each asked of the database. */
export async function tickForADay(
  cloud: LocalCloud,
  progress: (part: number) => void = () => undefined,
): Promise<CallAnswer['requests'][]> {
  const ticks: CallAnswer['requests'][] = [];
  const ticksOfADay = 24 * 60;
  while (ticks.length < ticksOfADay) {
    cloud.advance(minute);
    ticks.push((await cloud.runTimer('jobs')).requests);
    progress(ticks.length / ticksOfADay);
  }
  return ticks;
}
