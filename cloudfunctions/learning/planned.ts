import type * as z from 'zod';
import type { learningContract } from '../../types/learning/contract';
import { plannedGatherings } from '../domain/gathering/ahead';
import { gatheringHours } from '../domain/learning/hours';
import type { RuleBook } from '../domain/rules/book';
import { dayOf } from '../kernel/clock';

export type Planned = z.input<(typeof learningContract)['actions']['mine']['output']>['planned'][number];

/** What lies ahead of a person in a year and will earn hours, the nearest first: gatherings that expect them. */
export async function plannedFor(
  memberId: string,
  year: number,
  { rules, now }: { rules: RuleBook; now: number },
): Promise<Planned[]> {
  const gatherings = await plannedGatherings(memberId, year, now);
  return gatherings
    .map((one) => ({
      of: 'gathering' as const,
      id: one._id,
      title: one.title,
      on: dayOf(one.startsAt),
      hours: gatheringHours(one, rules),
    }))
    .filter(({ hours }) => hours > 0)
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}
