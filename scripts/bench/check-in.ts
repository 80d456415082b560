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
 * cold and on a warm instance, and how long it takes warm against two floors: a function that does one bare `add` of the
 * SDK, and one that looks a registration up and changes it without any check.
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

    const { checkIns, bareAdds, unchecked } = await timesOf(world, ask, progress);
    return judge({
      name: 'check-in',
      metrics: {
        coldRequests: cold.databaseRequests,
        coldInSequence: requestsInSequence(cold.requests),
        warmRequests: warm.databaseRequests,
        // The last of them is the write.
        warmInSequence: requestsInSequence(warm.requests),
        repeatedRequests: again.databaseRequests,
        checkInMs: round(median(checkIns)),
      },
      floor: { bareAddMs: round(median(bareAdds)), uncheckedMs: round(median(unchecked)) },
      ratios: {
        checkInToBareAdd: round(median(checkIns) / median(bareAdds)),
        checkInToUnchecked: round(median(checkIns) / median(unchecked)),
      },
      goals: {
        coldRequests: 2,
        warmRequests: 2,
        coldInSequence: 2,
        warmInSequence: 2,
        checkInToBareAdd: 2.2,
        checkInToUnchecked: 1,
      },
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

interface Times {
  checkIns: number[];
  bareAdds: number[];
  unchecked: number[];
}

/** Alternating, so that all see the same weather on this machine. */
async function timesOf(
  { cloud }: World,
  ask: (index: number) => Promise<Answered<'attendance.checkIn'>>,
  progress: Progress,
): Promise<Times> {
  const [like] = cloud.documents('attendances').slice(-1);
  const activityId = 'bench-lecture';
  const all = Array.from({ length: warmUp + measured }, (_, index) => index);
  await cloud.importDocuments(
    'uncheckedRegistrations',
    all.map((index) => ({ ...like, _id: `unchecked-${index}`, activityId, openid: `person-${index}` })),
  );
  const times: Times = { checkIns: [], bareAdds: [], unchecked: [] };
  for (const index of all) {
    const checkInMs = await time(() => ask(2 + index));
    const bareMs = await time(() => cloud.call('bare', { document: { ...like, _id: `bare-${index}` } }));
    const uncheckedMs = await time(() =>
      cloud.call('unchecked', { activityId, openid: `person-${index}`, at: cloud.now() }),
    );
    progress(0.5 + (0.5 * index) / all.length);
    if (index < warmUp) continue;
    times.checkIns.push(checkInMs);
    times.bareAdds.push(bareMs);
    times.unchecked.push(uncheckedMs);
  }
  return times;
}
