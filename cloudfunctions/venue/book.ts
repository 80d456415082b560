import { addDays } from '../../types/shared/calendar';
import { bookedDaysAhead } from '../../types/shared/venues';
import { idsOfBranch } from '../domain/organization/counting';
import { keptBy, successorOf } from '../domain/organization/keeping';
import { addBooking, endBooking } from '../domain/venue/booking';
import { dayIdOf, findVenue, findVenues } from '../domain/venue/find';
import { isOpenTo } from '../domain/venue/open-to';
import { dayOf, instantOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { idsOf } from '../kernel/paths';
import type { VenueCall, VenueOutcome } from './context';
import { bookedPage } from './store';
import { officeOf } from './view';

/** Books a venue for an organisation. */
export async function book(call: VenueCall<'book'>): VenueOutcome<'book'> {
  const { input, target, openid, now } = call;
  const { venueId, day, from, until, purpose } = input;
  const [venue, booker] = await Promise.all([findVenue(venueId), successorOf(target)]);
  if (booker.closedAt) refuse('ORGANIZATION.CLOSED');
  const line = venue && idsOf(await keptBy(venue.organizationId)());
  const own = { line: idsOf(booker.path), formerIds: idsOfBranch(booker) };
  // One that is not there and one that is not open to it are refused alike.
  if (!venue || !line || !isOpenTo(venue, line, own)) refuse('ACCESS_DENIED');
  if (day > addDays(dayOf(now), bookedDaysAhead)) refuse('VENUE.TOO_FAR', { field: 'day' });
  // What has begun can be booked for the rest of it.
  if (instantOf(day, until) <= now) refuse('VENUE.OVER', { field: 'from' });
  await checkText(openid, purpose);
  const id = `${dayIdOf(venueId, day)}:${digestOf('booking', openid, booker._id, input.actKey)}`;
  const made = await addBooking(
    venueId,
    day,
    { id, organizationId: booker._id, organizationName: booker.name, from, until, purpose },
    { ...call, orgPath: booker.path },
  );
  return made ? { bookingId: made.id } : refuse('VENUE.GIVEN_UP');
}

/** Days that are looked up at a time. */
const size = 20;

/** What an organisation has booked from today on, with what it had and was given back. */
export async function bookings({ input, target, now }: VenueCall<'bookings'>): VenueOutcome<'bookings'> {
  const booker = await successorOf(target);
  const ids = idsOfBranch(booker);
  const { items, next } = await bookedPage(ids, dayOf(now), { after: input.after, size });
  const venues = new Map(
    (await findVenues(items.map(({ venueId }) => venueId))).map((one) => [one._id, one]),
  );
  return {
    office: officeOf(booker),
    bookings: items.flatMap(({ day, venueId, venueName, bookings: all }) =>
      all
        .filter(({ organizationId, ended }) => ids.includes(organizationId) && ended !== 'cancelled')
        .sort((one, other) => (one.from < other.from ? -1 : 1))
        .map(({ id, from, until, organizationName, purpose, ended, why }) => ({
          id,
          day,
          from,
          until,
          organizationName,
          purpose,
          ...(ended && ended !== 'cancelled' && { ended }),
          ...(why && { why }),
          venueId,
          venueName: venues.get(venueId)?.name ?? venueName,
          address: venues.get(venueId)?.address ?? '',
        })),
    ),
    ...(next && { next }),
  };
}

type Ended = VenueCall<'cancel'> | VenueCall<'release'>;

const requireToCome = ({ target: { day, booking }, now }: Ended): void => {
  if (!booking.ended && instantOf(day.day, booking.until) <= now) refuse('VENUE.OVER');
};

/** Who booked gives it up. */
export async function cancel(call: VenueCall<'cancel'>): VenueOutcome<'cancel'> {
  const { target } = call;
  requireToCome(call);
  await endBooking(
    target.day._id,
    target.booking.id,
    { action: 'venue.cancel', ended: 'cancelled' },
    { ...call, orgPath: await target.keptAt() },
  );
  return {};
}

/** The venue's keeper takes it back. */
export async function release(call: VenueCall<'release'>): VenueOutcome<'release'> {
  const { input, target, openid } = call;
  requireToCome(call);
  await checkText(openid, input.why);
  await endBooking(
    target.day._id,
    target.booking.id,
    { action: 'venue.release', ended: 'released', why: input.why },
    { ...call, orgPath: await target.keptAt() },
  );
  return {};
}
