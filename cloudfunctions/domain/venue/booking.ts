import { closedOn, fitsIn, overlap, type Span } from '../../../types/shared/venues';
import type { ErrorCode } from '../../../types';
import { audit, type Auditable } from '../../kernel/audit';
import { dayOf, instantOf } from '../../kernel/clock';
import { collection, command, transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { notify } from '../messaging/notify';
import { keeperIdOf } from '../organization/keeping';
import { dayIdOf, findVenue } from './find';
import { VenueDays, Venues, type Booking, type VenueDayRecord, type VenueRecord } from './model';
import { bookedNotice, takenBackNotice } from './notices';

/**
 * Who has a venue when. All of a day's bookings lie in one record, so that two that clash meet in one write; each is made
 * in one write with the venue's, so that it meets a day that is closed meanwhile.
 */

type Audited = Auditable & { orgPath: string };

/** Why a venue cannot be had for a span of a day; nothing when it can. Pure. */
export function closedFor(
  venue: Pick<VenueRecord, 'isGivenUp' | 'use' | 'hours' | 'closedDays'>,
  day: string,
  span: Span,
): ErrorCode | undefined {
  if (venue.isGivenUp) return 'VENUE.ENDED';
  if (venue.use === 'walkIn') return 'VENUE.WALK_IN_ONLY';
  return fitsIn(venue, day, span) ? undefined : 'VENUE.CLOSED_THEN';
}

/** The booking that another clashes with; those that are over clash with none. Pure. */
export const clashOf = (bookings: readonly Booking[], span: Span): Booking | undefined =>
  bookings.find((one) => !one.ended && overlap(one, span));

/**
 * Books a venue: whoever comes first has it. A resend finds what it made; one that was given up meanwhile is not made again.
 * @throws VENUE.TAKEN, or why the venue is closed then
 */
export const addBooking = (
  venueId: string,
  day: string,
  booking: Booking,
  call: Audited,
): Promise<Booking | undefined> =>
  transaction(async (within) => {
    const venue = await within.in(Venues).findById(venueId);
    const found = await within.in(VenueDays).findById(dayIdOf(venueId, day));
    const made = found?.bookings.find(({ id }) => id === booking.id);
    if (made) return made.ended ? undefined : made;
    if (!venue) refuse('VENUE.ENDED');
    const reason = closedFor(venue, day, booking);
    if (reason) refuse(reason);
    const taken = clashOf(found?.bookings ?? [], booking);
    if (taken) refuse('VENUE.TAKEN', { from: taken.from, until: taken.until });
    const record: VenueDayRecord = {
      _id: dayIdOf(venueId, day),
      venueId,
      venueName: venue.name,
      organizationId: venue.organizationId,
      day,
      bookings: [...remembered(found?.bookings ?? []), booking],
    };
    await within.in(VenueDays).replace(found, record);
    await within.in(Venues).update(venueId, { lastBooking: booking.id });
    if (venue.organizationId !== booking.organizationId)
      await notify(within, bookedNotice(record, booking, call.now));
    await audit(within, call, {
      action: 'venue.book',
      target: venueId,
      orgPath: call.orgPath,
      after: { name: venue.name, day, span: spanOf(booking), purpose: booking.purpose },
    });
    return booking;
  });

/** Bookings of a day that are over, kept so that a resend of one is known. */
const endedKept = 48;

/** What stands, and of what is over the last. */
function remembered(bookings: readonly Booking[]): Booking[] {
  const over = bookings.filter(({ ended }) => ended);
  const forgotten = new Set(over.slice(0, Math.max(0, over.length - endedKept)));
  return bookings.filter((one) => !forgotten.has(one));
}

const spanOf = ({ from, until }: Span): string => `${from}–${until}`;

/** How a booking ends before its time. */
export interface Ending {
  action: 'venue.cancel' | 'venue.release';
  ended: NonNullable<Booking['ended']>;
  why?: string;
}

/** Ends a booking; one that is over already stays as it is. Who booked is told where somebody else did it. */
export const endBooking = (
  dayId: string,
  bookingId: string,
  { action, ...ending }: Ending,
  call: Audited,
): Promise<void> =>
  transaction(async (within) => {
    const found = await within.in(VenueDays).findById(dayId);
    const [over] = found
      ? await endThose(within, found, { which: ({ id }) => id === bookingId, ...ending, now: call.now })
      : [];
    if (!found || !over) return;
    const { day, venueName, venueId } = found;
    const { why } = over;
    await audit(within, call, {
      action,
      target: venueId,
      orgPath: call.orgPath,
      before: { name: venueName, day, span: spanOf(over) },
      ...(why && { after: { why } }),
    });
  });

/** Ends some bookings of a day, tells who booked, and answers which. */
async function endThose(
  within: Transaction,
  found: VenueDayRecord,
  { which, now, ...ending }: Omit<Ending, 'action'> & { which: (booking: Booking) => boolean; now: number },
): Promise<Booking[]> {
  const ends = found.bookings.filter((one) => !one.ended && which(one)).map((one) => ({ ...one, ...ending }));
  if (ends.length === 0) return [];
  const bookings = found.bookings.map((one) => ends.find(({ id }) => id === one.id) ?? one);
  await within.in(VenueDays).update(found._id, { bookings });
  for (const one of ends)
    if (one.ended !== 'cancelled')
      await notify(within, takenBackNotice(found, one, await keeperIdOf(one), now));
  return ends;
}

/** Days looked up at a time. */
const page = 100;

/**
 * Gives back what was booked for when a venue is closed by now, day by day, and tells who booked. Killed on the way, it is
 * gone on with: `clearing` stays until all days were looked through.
 */
export async function clearVenue(venueId: string, now: number): Promise<void> {
  const venue = await findVenue(venueId);
  if (typeof venue?.clearing !== 'number') return;
  for (let after = ''; ;) {
    const days = await collection(VenueDays).find(
      { venueId, day: after ? command.gt(after) : command.gte(dayOf(now)) },
      { orderBy: [['day', 'asc']], limit: page },
    );
    // A booking that is made meanwhile meets the venue as it is in its own write.
    for (const day of days)
      if (day.bookings.some(isClosedNow(venue, day.day, now))) await clearDay(day._id, venueId, now);
    after = days.at(-1)?.day ?? '';
    if (days.length < page) break;
  }
  // Changed again meanwhile, it is looked through once more.
  await collection(Venues).updateWhere({ _id: venueId, clearing: venue.clearing }, { clearing: null });
}

const clearDay = (dayId: string, venueId: string, now: number): Promise<void> =>
  transaction(async (within) => {
    const found = await within.in(VenueDays).findById(dayId);
    const venue = await within.in(Venues).findById(venueId);
    if (!found || !venue) return;
    await endThose(within, found, {
      which: isClosedNow(venue, found.day, now),
      ended: 'closed',
      why: whyClosed(venue, found.day),
      now,
    });
  });

/** Whether what is still to come of a booking cannot be had any more. */
const isClosedNow =
  (venue: VenueRecord, day: string, now: number) =>
  (one: Booking): boolean =>
    !one.ended && instantOf(day, one.until) > now && closedFor(venue, day, one) !== undefined;

function whyClosed(venue: VenueRecord, day: string): string {
  if (venue.isGivenUp) return '这里不再使用了';
  const changed = venue.use === 'walkIn' ? '改成不用预约了' : '开放时间改了';
  return closedOn(venue, day)?.why ?? changed;
}
