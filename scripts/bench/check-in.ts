import { requestsInSequence } from '../../localcloud';
import type { Answered } from '../caller';
import { codeShown, openLecture } from './lecture';
import { judge, median, round, type BenchReport, type Progress } from './report';
import { startWorld, time, type World } from './world';

const warmUp = 100;
const measured = 400;

/** Longer than the local cloud takes for anything, so that requests sent together overlap. */
const heldBackMs = 20;

/**
 * One check-in through the deployed bundle: how many requests it makes of the database, one after another and in all, on a
 * cold and on a warm instance, and how long it takes warm against a function that does one bare `add` of the SDK.
 */
export async function checkIn(progress: Progress): Promise<BenchReport> {
  const world = await startWorld({ progress: (part) => progress(part * 0.5) });
  try {
    const { activityId, secretary, audience } = await openLecture(world);
    const code = await codeShown(world, secretary, activityId);
    const ask = (index: number) =>
      world.caller.ask(audience[index] ?? '', 'attendance.checkIn', { activityId, code });

    const held = world.cloud.database.injectFault({ delayMs: heldBackMs });
    const warm = await ask(0);
    const again = await ask(0);
    await endInstance(world, () => codeShown(world, secretary, activityId));
    const cold = await ask(1);
    if (!warm.reply.ok || !again.reply.ok || !cold.reply.ok || held.struck === 0)
      throw new Error(`no check-in: ${JSON.stringify([warm.reply, again.reply, cold.reply])}`);
    world.cloud.database.clearFaults();

    const [times, bare] = await timesOf(world, ask, progress);
    return judge({
      name: 'check-in',
      metrics: {
        coldRequests: cold.databaseRequests,
        coldInSequence: requestsInSequence(cold.requests),
        warmRequests: warm.databaseRequests,
        // The last of them is the write.
        warmInSequence: requestsInSequence(warm.requests),
        repeatedRequests: again.databaseRequests,
        checkInMs: round(median(times)),
      },
      floor: { bareAddMs: round(median(bare)) },
      ratios: { checkInToBareAdd: round(median(times) / median(bare)) },
      goals: { coldRequests: 3, coldInSequence: 2, warmInSequence: 2, checkInToBareAdd: 2.5 },
    });
  } finally {
    await world.close();
  }
}

/** Ends the instance that answers a call, so that the next one is cold. */
async function endInstance({ cloud }: World, call: () => Promise<unknown>): Promise<void> {
  cloud.database.clearFaults();
  cloud.database.injectFault({ kill: 'before', times: 1 });
  await call().catch(() => undefined);
  cloud.database.injectFault({ delayMs: heldBackMs });
}

/** Alternating, so that both see the same weather on this machine. */
async function timesOf(
  { cloud }: World,
  ask: (index: number) => Promise<Answered<'attendance.checkIn'>>,
  progress: Progress,
): Promise<[checkIns: number[], bareAdds: number[]]> {
  const checkIns: number[] = [];
  const bareAdds: number[] = [];
  const [like] = cloud.documents('attendances').slice(-1);
  for (let i = 0; i < warmUp + measured; i++) {
    const checkInMs = await time(() => ask(2 + i));
    const bareMs = await time(() => cloud.call('bare', { document: { ...like, _id: `bare-${i}` } }));
    progress(0.5 + (0.5 * i) / (warmUp + measured));
    if (i < warmUp) continue;
    checkIns.push(checkInMs);
    bareAdds.push(bareMs);
  }
  return [checkIns, bareAdds];
}
