import { tickForADay, tickUntilIdle } from '../timer';
import { judge, type BenchReport, type Progress } from './report';
import { startWorld } from './world';

/** What the timer asks of the database: after loading, when there is nothing to do, and on a day on which nobody does anything. */
export async function timer(progress: Progress): Promise<BenchReport> {
  const world = await startWorld({ progress: (part) => progress(part * 0.3) });
  const { cloud } = world;
  try {
    const after = (await tickUntilIdle(cloud)).map(({ length }) => length);
    progress(0.4);
    const day = (await tickForADay(cloud, (part) => progress(0.4 + 0.6 * part))).map(({ length }) => length);
    return judge({
      name: 'timer',
      metrics: {
        firstTickAfterLoading: after[0] ?? NaN,
        mostOfATickAfterLoading: Math.max(...after),
        ticksUntilAllIsLookedAt: after.length - 1,
        idleTick: Math.min(...day),
        idleTicksOfADay: day.filter((requests) => requests === 1).length,
        mostOfATickOfADay: Math.max(...day),
        requestsOfADay: day.reduce((sum, requests) => sum + requests, 0),
      },
      floor: {},
      ratios: {},
      goals: { firstTickAfterLoading: 50, mostOfATickAfterLoading: 50, idleTick: 1, mostOfATickOfADay: 50 },
    });
  } finally {
    await world.close();
  }
}
