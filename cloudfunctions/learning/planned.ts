import type * as z from 'zod';
import type { learningContract } from '../../types/learning/contract';
import { plannedGatherings } from '../domain/gathering/ahead';
import { gatheringHours } from '../domain/learning/hours';
import type { MemberRecord } from '../domain/membership/model';
import type { RuleBook } from '../domain/rules/book';
import { openClassesFor } from '../domain/training/open';
import { dayOf } from '../kernel/clock';

export type Planned = z.input<(typeof learningContract)['actions']['mine']['output']>['planned'][number];

/**
 * What lies ahead of a person in a year and will earn hours, the nearest first: gatherings that expect them, and classes
 * that they have a place in, which end in that year.
 */
export async function plannedFor(
  { _id: memberId, orgPath, formerIds = [] }: MemberRecord,
  year: number,
  { rules, now }: { rules: RuleBook; now: number },
): Promise<Planned[]> {
  const [gatherings, { mine }] = await Promise.all([
    plannedGatherings(memberId, year, now),
    openClassesFor({ memberId, orgPath, formerIds }, now),
  ]);
  const classes = mine.filter(
    ({ state, endsAt }) => state === 'enrolled' && dayOf(endsAt).startsWith(`${year}-`),
  );
  return [
    ...gatherings.map((one) => ({
      of: 'gathering' as const,
      id: one._id,
      title: one.title,
      on: dayOf(one.startsAt),
      hours: gatheringHours(one, rules),
    })),
    ...classes.map(({ id, title, startsAt, hours }) => ({
      of: 'class' as const,
      id,
      title,
      on: dayOf(startsAt),
      hours,
    })),
  ]
    .filter(({ hours }) => hours > 0)
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}
