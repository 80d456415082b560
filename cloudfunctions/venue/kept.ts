import { idsOfBranch } from '../domain/organization/counting';
import { currentTemplate } from '../domain/venue/find';
import { keyOfPath } from '../kernel/audience';
import type { VenueCall, VenueOutcome } from './context';
import { keptCondition, venuesPage } from './store';
import { checkedOf, officeOf, summaryOf } from './view';

const size = 20;

/** What an organisation keeps, what is kept below it, and what is shared with it by name. */
export async function kept({ input, target: office, now }: VenueCall<'kept'>): VenueOutcome<'kept'> {
  const { kind, after } = input;
  const id = keyOfPath(await office.keptAt());
  const sharedIds = office.kind === 'branch' ? idsOfBranch(office) : [];
  const [{ items, next }, template] = await Promise.all([
    venuesPage(keptCondition(id, sharedIds, { ...(kind && { kind }) }), { after, size }),
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
