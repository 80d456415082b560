import { childOf } from '../domain/organization/by-child';
import {
  VenueDays,
  Venues,
  type VenueDayRecord,
  type VenueRecord,
  type VenueTemplateRecord,
} from '../domain/venue/model';
import { keyOfPath } from '../kernel/audience';
import {
  collection,
  command,
  countWhere,
  expression,
  type Condition,
  type Expression,
  type Page,
  type PageOf,
} from '../kernel/database';
import type { PathNow } from '../kernel/paths';

/** What is asked of venues for lists and figures. */

/** A page of the venues that fit one of some conditions, by name. */
export const venuesPage = (conditions: Condition<VenueRecord>[], page: PageOf): Promise<Page<VenueRecord>> =>
  collection(Venues).findPage(conditions, ['initials', 'asc'], page);

/** The conditions of what is open to somebody: in a place, by where they and their work belong. */
export function openCondition({
  placeId,
  districtId,
  towns,
  own,
}: {
  placeId: string;
  districtId: string;
  /** Towns that somebody belongs to, and organisations below these. */
  towns: readonly string[];
  own: readonly string[];
}): Condition<VenueRecord>[] {
  const here = { above: placeId, isGivenUp: false };
  const ownTowns = placeId === districtId ? towns : towns.filter((id) => id === placeId);
  return [
    { ...here, sharing: 'district' },
    // What the district itself keeps stands in every place.
    ...(placeId === districtId
      ? []
      : [{ organizationId: districtId, isGivenUp: false, sharing: 'district' as const }]),
    ...ownTowns.map((town) => ({ above: town, isGivenUp: false, sharing: 'town' as const })),
    ...(own.length === 0 ? [] : [{ ...here, organizationId: command.in([...own]) }]),
    ...(own.length + towns.length === 0
      ? []
      : [{ ...here, sharing: 'named' as const, 'shared.id': command.in([...own, ...towns]) }]),
  ];
}

/** The conditions of what an organisation keeps, with all below it; of some ids also what is shared with these by name. */
export const keptCondition = (
  id: string,
  sharedIds: readonly string[],
  narrowed: Pick<Condition<VenueRecord>, 'kind'>,
): Condition<VenueRecord>[] => [
  { above: id, ...narrowed },
  ...(sharedIds.length === 0
    ? []
    : [
        {
          'shared.id': command.in([...sharedIds]),
          sharing: 'named' as const,
          isGivenUp: false,
          ...narrowed,
        },
      ]),
];

/** A page of the days on which some organisations have booked anything, from a day on. */
export const bookedPage = (
  ids: readonly string[],
  today: string,
  page: PageOf,
): Promise<Page<VenueDayRecord>> =>
  collection(VenueDays).findPage(
    { 'bookings.organizationId': command.in([...ids]), day: command.gte(today) },
    ['day', 'asc'],
    page,
  );

export type Counts = Record<string, number>;

/** Counts of rooms by what lies directly below; those that the organisation itself keeps stand under another id. */
export function roomsBelow(
  path: PathNow,
  template: VenueTemplateRecord | undefined,
): Promise<(Counts & { _id: string })[]> {
  const isCurrent = expression.eq(['$check.edition', template?.edition ?? -1]);
  const current = (holds: Expression) => countWhere(expression.and([isCurrent, holds]));
  const reviewed = (is: string) => countWhere(expression.eq(['$check.review', is]));
  const lacking = (template?.items ?? []).map(
    ({ key }, at) => [`lack_${at}`, current(expression.eq([`$check.answers.${key}`, 'lacks']))] as const,
  );
  return collection(Venues).group<Counts>(
    { above: keyOfPath(path), kind: 'activityRoom', isGivenUp: false },
    childOf(path, 'orgPath'),
    {
      rooms: expression.sum(1),
      checked: countWhere(isCurrent),
      waiting: reviewed('waiting'),
      correcting: reviewed('correct'),
      ...Object.fromEntries(lacking),
    },
  );
}

/** Rooms that others share with some branches by name. */
export const roomsSharedWith = (ids: readonly string[]): Promise<VenueRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : collection(Venues).findAll({
        'shared.id': command.in([...ids]),
        kind: 'activityRoom',
        sharing: 'named',
        isGivenUp: false,
      });
