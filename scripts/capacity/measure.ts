import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestsInSequence, type CloudRequest } from '../../localcloud';
import type { ActionName, Input } from '../../types';
import { functionOf } from '../../types/shared/functions';
import { minute, opening, startWorld } from '../bench/world';
import { functions } from '../cloud';
import { openids } from '../demo/accounts';
import { goRound, tickForADay, tickUntilIdle } from '../timer';
import { growth } from './usage';

/** What one call asks of the platform. */
export interface Cost {
  reads: number;
  writes: number;
  /** Beginnings and ends of transactions. */
  others: number;
  inSequence: number;
  memoryMb: number;
}

/** What is measured on the demonstration district. */
export interface Measured {
  calls: Map<ActionName, Cost>;
  /** A tick that finds nothing to do. */
  tick: Cost;
  /** All ticks of a day on which nobody does anything, of the district of the demonstration. */
  day: Cost[];
  /** Bytes of the text of one document, by collection. */
  bytes: Map<string, number>;
}

const heldBackMs = 20;

/** Makes every call of the plan once and weighs what they leave behind. */
export async function measure(): Promise<Measured> {
  const world = await startWorld();
  const { caller, cloud, district } = world;
  const calls = new Map<ActionName, Cost>();
  try {
    cloud.database.injectFault({ delayMs: heldBackMs });
    const ask = async <Name extends ActionName>(openid: string, name: Name, input: Input<Name>) => {
      const { reply, requests } = await caller.ask(openid, name, input);
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
      calls.set(name, costOf(requests, functionOf(name.split('.')[0] ?? '')));
      return reply.data;
    };
    const { secretary, member } = openids;
    const home = await ask(member, 'home.get', {});
    await ask(member, 'todo.list', {});
    await ask(member, 'message.inbox', {});
    if (home.guidance) await ask(member, 'guidance.detail', { guidanceId: home.guidance.id });
    await ask(member, 'activity.list', {});
    const organizationId = district.rosterBranch._id;
    const { activityId } = await ask(secretary, 'activity.publish', {
      organizationId,
      actKey: 'capacity-1',
      kinds: ['themeDay'],
      title: '主题党日',
      place: '党员活动室',
      startsAt: opening + 10 * minute,
      endsAt: opening + 130 * minute,
      itemIds: [],
    });
    const { codes } = await ask(secretary, 'attendance.showCode', { activityId });
    await ask(member, 'attendance.checkIn', { activityId, code: codes[0]?.text.split('/').at(-1) ?? '' });
    await ask(member, 'activity.detail', { activityId });
    await ask(secretary, 'attendance.roll', { activityId });
    cloud.advance(10 * minute);
    await ask(secretary, 'activity.close', { activityId });
    await ask(secretary, 'ledger.year', { organizationId, year: 2026 });
    await ask(openids.town, 'report.themeDays', {
      organizationId: district.rosterTown._id,
      month: '2026-11',
    });
    const bytes = new Map(growth.map(([, name]) => [name, bytesOf(cloud.documents(name))]));
    // The first ticks do what the demonstration left; nobody waits for them.
    cloud.database.clearFaults();
    await goRound(cloud);
    cloud.advance(30 * minute);
    cloud.database.injectFault({ delayMs: heldBackMs });
    const last = (await tickUntilIdle(cloud)).at(-1) ?? [];
    const tick = costOf(last, 'jobs');
    cloud.database.clearFaults();
    const day = (await tickForADay(cloud)).map((requests) => costOf(requests, 'jobs'));
    return { calls, tick, day, bytes };
  } finally {
    await world.close();
  }
}

const readings = ['getDocument', 'calculateDocument', 'aggregateDocuments'];
const writings = ['insertDocument', 'modifyDocument', 'modifyAndReturnDoc', 'removeDocument'];

function costOf(requests: CloudRequest[], functionName: string): Cost {
  const count = (actions: string[]) =>
    requests.filter(({ action }) => actions.includes(action.replace('database.', ''))).length;
  const [reads, writes] = [count(readings), count(writings)];
  return {
    reads,
    writes,
    others: requests.length - reads - writes,
    inSequence: requestsInSequence(requests),
    memoryMb: memoryOf(functionName),
  };
}

function memoryOf(functionName: string): number {
  const config = readFileSync(join(functions, functionName, 'config.json'), 'utf8');
  return (JSON.parse(config) as { memorySize: number }).memorySize;
}

/** The mean of a sample; a collection that is empty in the demonstration counts as a small document. */
function bytesOf(documents: object[]): number {
  const sample = documents.slice(-500);
  const total = sample.reduce((sum, document) => sum + Buffer.byteLength(JSON.stringify(document)), 0);
  return sample.length > 0 ? Math.round(total / sample.length) : 300;
}
