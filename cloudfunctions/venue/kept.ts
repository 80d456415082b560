import { idsOfBranch } from '../domain/organization/counting';
import { currentTemplate } from '../domain/venue/find';
import { Venues, type VenueRecord } from '../domain/venue/model';
import { keyOfPath } from '../kernel/audience';
import { collection, command, type Condition } from '../kernel/database';
import type { VenueCall, VenueOutcome } from './context';
import { checkedOf, officeOf, summaryOf } from './view';

const size = 20;

/** What an organisation keeps, what is kept below it, and what is shared with it by name. */
export async function kept({ input, target: office, now }: VenueCall<'kept'>): VenueOutcome<'kept'> {
  const { kind, after } = input;
  const id = keyOfPath(await office.keptAt());
  const isBranch = office.kind === 'branch';
  const ofKind = kind && { kind };
  const conditions: Condition<VenueRecord>[] = [
    { above: id, ...ofKind },
    ...(isBranch
      ? [
          {
            'shared.id': command.in(idsOfBranch(office)),
            sharing: 'named' as const,
            isGivenUp: false,
            ...ofKind,
          },
        ]
      : []),
  ];
  const [{ items, next }, template] = await Promise.all([
    collection(Venues).findPage(conditions, ['initials', 'asc'], { after, size }),
    currentTemplate(),
  ]);
  return {
    office: officeOf(office),
    venues: items.map((venue) => {
      const check = checkedOf(venue, template);
      return {
        ...summaryOf(venue, now),
        isGivenUp: venue.isGivenUp,
        isShared: !venue.above.includes(id),
        ...(check && { check }),
      };
    }),
    mayWrite: !office.closedAt,
    hasTemplate: template !== undefined,
    ...(next && { next }),
  };
}
