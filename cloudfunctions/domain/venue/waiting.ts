import type { Waiting } from '../../../types/domain/todo';
import { collection, command, expression, type Condition, type Expression } from '../../kernel/database';
import { instantOf } from '../../kernel/clock';
import { attendedTowns } from '../membership/attended';
import { keptFor, type Held } from '../organization/kept';
import { currentTemplate } from './find';
import { Venues, type VenueRecord } from './model';

interface Counted {
  count: number;
  first: string;
}

/**
 * Rooms in which something is to be put right, for who keeps them, by the day; and self-checks that nobody above looked over,
 * for the town, or for the district: of what towns and the district keep, and of all where a town has nobody left. None where 六个有
 * are not asked. Five requests at most.
 */
export async function venuesWaiting({ branches, bodies, offices }: Held, now: number): Promise<Waiting[]> {
  const district = offices.find(({ kind }) => kind === 'district');
  const towns = offices.filter(({ kind }) => kind === 'town').map(({ _id }) => _id);
  const own = [...branches.flatMap(({ ids }) => ids), ...[...bodies, ...offices].map(({ _id }) => _id)];
  if (own.length === 0) return [];
  const [template, toCorrect, ofTowns, ofDistrict] = await Promise.all([
    currentTemplate(),
    groups(
      { ...rooms, organizationId: command.in(own), 'check.review': 'correct' },
      '$organizationId',
      '$check.correctBy',
    ),
    district || towns.length > 0
      ? groups(
          {
            ...rooms,
            ...(district ? { above: district._id } : { above: command.in(towns) }),
            organizationKind: command.nin(['town', 'district']),
            'check.review': 'waiting',
          },
          // A town stands right below the district.
          expression.arrayElemAt(['$above', 1]),
          '$check.on',
        )
      : [],
    district
      ? groups(
          {
            ...rooms,
            above: district._id,
            organizationKind: command.in(['town', 'district']),
            'check.review': 'waiting',
          },
          expression.arrayElemAt(['$above', 0]),
          '$check.on',
        )
      : [],
  ]);
  if (!template) return [];
  const isAttended = await attendedTowns(
    ofTowns.flatMap(({ _id }) => (towns.includes(_id) ? [] : [_id])),
    now,
  );
  const toReview = ofTowns.filter(({ _id }) => towns.includes(_id) || !isAttended(_id));
  return [
    ...toCorrect.map(({ _id, count, first }): Waiting => {
      const organizationId = keptFor(branches, _id)?.branch._id ?? _id;
      return { kind: 'venueCorrection', organizationId, count, dueOn: first };
    }),
    ...[...toReview, ...ofDistrict].map(({ _id: organizationId, count, first }): Waiting => ({
      kind: 'venueToReview',
      organizationId,
      count,
      since: instantOf(first, '00:00'),
    })),
  ];
}

/** What 六个有 are asked of. */
const rooms = { kind: 'activityRoom' as const, isGivenUp: false };

const groups = (condition: Condition<VenueRecord>, by: Expression, day: string) =>
  collection(Venues).group<Counted>(condition, by, { count: expression.sum(1), first: expression.min(day) });
