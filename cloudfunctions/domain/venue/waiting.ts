import type { Waiting } from '../../../types/domain/todo';
import { collection, command, expression, type Condition } from '../../kernel/database';
import { instantOf } from '../../kernel/clock';
import { keptFor, type Held } from '../organization/kept';
import { Venues, type VenueRecord } from './model';

interface Counted {
  count: number;
  first: string;
}

/**
 * Rooms in which something is to be put right, for who keeps them, by the day; and self-checks that nobody above looked over,
 * for the town, or of what towns keep for the district. Three requests at most.
 */
export async function venuesWaiting({ branches, bodies, offices }: Held): Promise<Waiting[]> {
  const own = [
    ...branches.flatMap(({ ids }) => ids),
    ...bodies.map(({ _id }) => _id),
    ...offices.filter(({ kind }) => kind === 'town').map(({ _id }) => _id),
  ];
  const reviews = offices.map(async ({ _id, kind }): Promise<Waiting[]> => {
    const [found] = await groups(
      {
        above: _id,
        'check.review': 'waiting',
        isGivenUp: false,
        ...(kind === 'district'
          ? { organizationKind: 'town' as const }
          : { organizationId: command.neq(_id) }),
      },
      null,
      '$check.on',
    );
    if (!found) return [];
    const since = instantOf(found.first, '00:00');
    return [{ kind: 'venueToReview', organizationId: _id, count: found.count, since }];
  });
  const [toCorrect, ...toReview] = await Promise.all([
    own.length === 0
      ? []
      : groups(
          { organizationId: command.in(own), 'check.review': 'correct', isGivenUp: false },
          '$organizationId',
          '$check.correctBy',
        ),
    ...reviews,
  ]);
  return [
    ...toCorrect.map(({ _id, count, first }): Waiting => {
      const organizationId = keptFor(branches, _id)?.branch._id ?? _id;
      return { kind: 'venueCorrection', organizationId, count, dueOn: first };
    }),
    ...toReview.flat(),
  ];
}

const groups = (condition: Condition<VenueRecord>, by: string | null, day: string) =>
  collection(Venues).group<Counted>(condition, by, { count: expression.sum(1), first: expression.min(day) });
