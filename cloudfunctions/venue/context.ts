import type { venueContract } from '../../types/venue/contract';
import { childrenOf } from '../domain/organization/find';
import { keptAboveOrOwn, keptBy, loadOrganization } from '../domain/organization/keeping';
import { currentTemplate, findBooking, findCheck, findVenue } from '../domain/venue/find';
import { audienceOf } from '../domain/venue/open-to';
import { idsOf } from '../kernel/paths';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  /** An organisation whose rooms are summed up, with what lies below it and what rooms should have: read at the same time. */
  office: async (id: string) => {
    const [office, template, children] = await Promise.all([
      loadOrganization(id),
      currentTemplate(),
      childrenOf(id),
    ]);
    return office && { ...office, template, children };
  },
  /** A venue, with whom it is open to by where its keeper stands now. */
  venue: async (id: string) => {
    const venue = await findVenue(id);
    if (!venue) return undefined;
    const keptAt = keptBy(venue.organizationId);
    const line = idsOf(await keptAt());
    // One that was given up is nobody's but its keeper's.
    return { ...venue, keptAt, audience: venue.isGivenUp ? [] : audienceOf(venue, line) };
  },
  /** A booking, for who booked. */
  booking: async (id: string) => {
    const found = await findBooking(id);
    return found && { ...found, keptAt: keptBy(found.booking.organizationId) };
  },
  /** The same booking, for who keeps the venue. */
  booked: async (id: string) => {
    const found = await findBooking(id);
    return found && { ...found, keptAt: keptBy(found.day.organizationId) };
  },
  /** A self-check, for who stands above the room's keeper; the district's own for the district. */
  check: async (id: string) => {
    const check = await findCheck(id);
    return check && { ...check, keptAt: keptAboveOrOwn(check.organizationId) };
  },
};

type Contract = typeof venueContract;
export type VenueCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type VenueOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
