import { requestsInSequence } from '../../localcloud';
import type { ActionName, Input } from '../../types';
import { judge, median, round, type BenchReport } from './report';
import { time, type World } from './world';

const often = { warmUp: 30, measured: 150 };
const heldBackMs = 50;

/** What a call takes of a world with little in it and of one with much. */
export interface FewAndMany {
  /** Medians. */
  fewMs: number;
  manyMs: number;
  /** Database requests where there is much, how many more than where there is little, and how many come in sequence. */
  requests: number;
  more: number;
  inSequence: number;
}

/** Asks both worlds the same, turn by turn, so that both see the same weather on this machine. */
export async function fewAndMany<Name extends ActionName>(
  [small, large]: readonly [World, World],
  openid: string,
  { name, input }: { name: Name; input: Input<Name> },
  { warmUp, measured } = often,
): Promise<FewAndMany> {
  const ask = ({ caller }: World) => caller.ask(openid, name, input);
  const fewMs: number[] = [];
  const manyMs: number[] = [];
  for (let i = 0; i < warmUp + measured; i++) {
    const ofFew = await time(() => ask(small));
    const ofMany = await time(() => ask(large));
    if (i < warmUp) continue;
    fewMs.push(ofFew);
    manyMs.push(ofMany);
  }
  const { databaseRequests: ofFew } = await ask(small);
  large.cloud.database.injectFault({ delayMs: heldBackMs });
  const { reply, requests, databaseRequests } = await ask(large);
  large.cloud.database.clearFaults();
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  return {
    fewMs: median(fewMs),
    manyMs: median(manyMs),
    requests: databaseRequests,
    more: databaseRequests - ofFew,
    inSequence: requestsInSequence(requests),
  };
}

/** What pages that were asked of a world with little and of one with much come to; `more` stands among what was measured. */
export function reportOfPages(
  name: string,
  pages: Record<string, FewAndMany>,
  more: Record<string, number> = {},
): BenchReport {
  const each = <T>(value: (page: FewAndMany, of: string) => [string, T]) =>
    Object.fromEntries(Object.entries(pages).map(([of, page]) => value(page, of)));
  return judge({
    name,
    metrics: {
      ...each(({ requests }, of) => [`${of}Requests`, requests]),
      moreRequestsOfMany: Object.values(pages).reduce((sum, { more: of }) => sum + of, 0),
      ...each(({ inSequence }, of) => [`${of}InSequence`, inSequence]),
      ...each(({ manyMs }, of) => [`${of}OfManyMs`, round(manyMs)]),
      ...more,
    },
    floor: each(({ fewMs }, of) => [`${of}OfFewMs`, round(fewMs)]),
    ratios: each(({ fewMs, manyMs }, of) => [`${of}ManyToFew`, round(manyMs / fewMs)]),
    goals: {
      moreRequestsOfMany: 0,
      ...each((_, of) => [`${of}Requests`, 3]),
      ...each((_, of) => [`${of}InSequence`, 2]),
      ...each((_, of) => [`${of}ManyToFew`, 1.2]),
    },
  });
}
