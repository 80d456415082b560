import type { ErrorCode } from '../../types';
import { randomFrom } from '../demo/random';
import { codeShown, openLecture } from './lecture';
import { judge, quantile, round, type BenchReport, type Progress } from './report';
import { inTurns, startWorld, time, type World } from './world';

const members = 12_000;
const instances = 4;
/** Calls under way at a time; more than there are instances, so that none ever waits for work. */
const atOnce = 64;
/** The burst and its floor take turns, so many calls each. */
const turn = 1000;
const percent = { double: 5, badCode: 2, otherBranch: 1 };
const seed = 1921;

interface Request {
  openid: string;
  code: string;
  expected: ErrorCode | 'ok';
}

/**
 * Twelve thousand members check in to one lecture at the same time, through the function host: some twice, some with a
 * code that was made up, some whom it is not for. Against as many calls of a function that does one bare `add`.
 */
export async function burst(progress: Progress): Promise<BenchReport> {
  const world = await startWorld({ instances, progress: (part) => progress(part * 0.2) });
  try {
    const { activityId, secretary, audience } = await openLecture(world);
    const code = await codeShown(world, secretary, activityId);
    const outsiders = await addOutsiders(world);
    const requests = schedule(audience.slice(0, members), outsiders, code);
    const latencies: number[] = [];
    const unexpected: string[] = [];
    const checkIn = async ({ openid, expected, code: shown }: Request) => {
      const startedAt = performance.now();
      const found = await world.caller.codeOf(openid, 'attendance.checkIn', { activityId, code: shown });
      latencies.push(performance.now() - startedAt);
      if (found !== expected) unexpected.push(`${openid}: ${found}`);
    };
    const [like] = world.cloud.documents('attendances').slice(-1);
    const add = async (index: number) => {
      await world.cloud.call('bare', { document: { ...like, _id: `bare-${index}` } });
    };

    // Instances start before the clock does.
    await inTurns(
      Array.from({ length: 200 }, (_, index) => -1 - index),
      atOnce,
      add,
    );
    await inTurns(Array.from({ length: 200 }), atOnce, async () => {
      await codeShown(world, secretary, activityId);
    });
    let burstMs = 0;
    let bareMs = 0;
    for (let from = 0; from < requests.length; from += turn) {
      const some = requests.slice(from, from + turn);
      burstMs += await time(() => inTurns(some, atOnce, checkIn));
      bareMs += await time(() => inTurns(some, atOnce, (_, index) => add(from + index)));
      progress(0.2 + (0.8 * from) / requests.length);
    }

    const valid = new Set(requests.flatMap(({ openid, expected }) => (expected === 'ok' ? openid : [])));
    const recorded = (world.cloud.documents('attendances') as { activityId: string; openid: string }[])
      .filter((attendance) => attendance.activityId === activityId)
      .map(({ openid }) => openid);
    const perSecond = (ms: number) => round(requests.length / (ms / 1000));
    return judge({
      name: 'burst',
      metrics: {
        requests: requests.length,
        validMembers: valid.size,
        missed: [...valid].filter((openid) => !recorded.includes(openid)).length,
        recordedTwiceOrWrongly:
          recorded.length - new Set(recorded.filter((openid) => valid.has(openid))).size,
        answeredOtherwise: unexpected.length,
        checkInsPerSecond: perSecond(burstMs),
        p50Ms: round(quantile(latencies, 0.5)),
        p95Ms: round(quantile(latencies, 0.95)),
        p99Ms: round(quantile(latencies, 0.99)),
      },
      floor: { bareAddsPerSecond: perSecond(bareMs) },
      ratios: { burstToBareTime: round(burstMs / bareMs) },
      goals: { missed: 0, recordedTwiceOrWrongly: 0, answeredOtherwise: 0, burstToBareTime: 2 },
    });
  } finally {
    await world.close();
  }
}

/** Everybody's requests, shuffled; a double comes right behind. */
function schedule(people: string[], outsiders: string[], code: string): Request[] {
  const random = randomFrom(seed);
  const caughtUp = `${code.slice(0, -22)}${'A'.repeat(22)}`;
  const visits = people.map((openid): Request[] => {
    if (random.chance(percent.badCode))
      return [{ openid, code: caughtUp, expected: 'ATTENDANCE.CODE_WRONG' }];
    const request: Request = { openid, code, expected: 'ok' };
    return random.chance(percent.double) ? [request, request] : [request];
  });
  visits.push(...outsiders.map((openid): Request[] => [{ openid, code, expected: 'ACTIVITY.NOT_INVITED' }]));
  return visits
    .map((visit) => ({ visit, at: random.between(0, 1_000_000_000) }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ visit }) => visit);
}

/** Members of a branch of another district. */
async function addOutsiders({ cloud, district }: World): Promise<string[]> {
  const like = district.accounts.find(({ memberId }) => memberId);
  const outsiders = Array.from({ length: (members * percent.otherBranch) / 100 }, (_, index) => ({
    ...like,
    _id: `bench-outsider-${index}`,
    memberId: `bench-outsider-${index}`,
    organizationId: 'elsewhere-b1',
    orgPath: '/elsewhere/elsewhere-b1/',
    grants: [],
  }));
  await cloud.importDocuments('accounts', outsiders);
  return outsiders.map(({ _id }) => _id);
}
