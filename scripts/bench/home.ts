import { requestsInSequence } from '../../localcloud';
import { openids } from '../demo/accounts';
import { judge, median, round, type BenchReport, type Progress } from './report';
import { startWorld, time } from './world';

const measured = 200;

/** Longer than the local cloud takes for anything, so that requests sent together overlap. */
const heldBackMs = 20;

/** The first screen's call, for a member, a secretary, an officer and a visitor: how many requests it makes one after another. */
export async function home(progress: Progress): Promise<BenchReport> {
  const world = await startWorld({ progress: (part) => progress(part * 0.6) });
  try {
    const { secretary, member, town, visitor } = openids;
    const ask = (openid: string) => world.caller.ask(openid, 'home.get', {});
    const metrics: Record<string, number> = {};
    const goals: Record<string, number> = {};
    for (const [who, openid] of Object.entries({ secretary, member, town, visitor })) {
      world.cloud.database.injectFault({ delayMs: heldBackMs });
      const { reply, databaseRequests, requests } = await ask(openid);
      world.cloud.database.clearFaults();
      if (!reply.ok) throw new Error(`home.get as ${who}: ${reply.error.code}`);
      metrics[`${who}Requests`] = databaseRequests;
      metrics[`${who}InSequence`] = requestsInSequence(requests);
      goals[`${who}InSequence`] = 2;
    }
    const times: number[] = [];
    for (let i = 0; i < measured; i++) {
      times.push(await time(() => ask(member)));
      progress(0.6 + (0.4 * i) / measured);
    }
    metrics['memberMs'] = round(median(times));
    return judge({ name: 'home', metrics, floor: {}, ratios: {}, goals });
  } finally {
    await world.close();
  }
}
