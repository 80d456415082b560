import { addDays, daysFrom } from '../../../types/shared/calendar';
import { bookedDaysAhead } from '../../../types/shared/venues';
import { collection } from '../../kernel/database';
import {
  VenueChecks,
  VenueDays,
  Venues,
  VenueTemplates,
  type Booking,
  type VenueCheckRecord,
  type VenueDayRecord,
  type VenueRecord,
  type VenueTemplateRecord,
} from './model';

export const findVenue = (id: string): Promise<VenueRecord | undefined> => collection(Venues).findById(id);

export const findVenues = (ids: readonly string[]): Promise<VenueRecord[]> =>
  ids.length > 0 ? collection(Venues).findByIds(ids) : Promise.resolve([]);

export const findCheck = (id: string): Promise<VenueCheckRecord | undefined> =>
  collection(VenueChecks).findById(id);

/** The id of a venue's day, and the id of a booking, which begins with it. */
export const dayIdOf = (venueId: string, day: string): string => `${venueId}:${day}`;
const dayIdOfBooking = (bookingId: string): string => bookingId.split(':').slice(0, 2).join(':');

/** A booking with the day that it lies in. */
export async function findBooking(
  bookingId: string,
): Promise<{ day: VenueDayRecord; booking: Booking } | undefined> {
  const day = await collection(VenueDays).findById(dayIdOfBooking(bookingId));
  const booking = day?.bookings.find(({ id }) => id === bookingId);
  return day && booking && { day, booking };
}

/** A venue's days with bookings, from a day on as far as one may book: one request by their ids. */
export async function daysOf(venueId: string, today: string): Promise<VenueDayRecord[]> {
  const days = daysFrom(today, addDays(today, bookedDaysAhead));
  const found = await collection(VenueDays).findByIds(days.map((day) => dayIdOf(venueId, day)));
  return found.sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The last edition of 六个有, also one that asks for nothing any more; nothing before the first. */
export const lastEdition = async (): Promise<VenueTemplateRecord | undefined> =>
  (await collection(VenueTemplates).find({}, { orderBy: [['edition', 'desc']], limit: 1 }))[0];

export const editionId = (edition: number): string => `e-${edition}`;

/** An edition by its number. */
export const findEdition = (edition: number): Promise<VenueTemplateRecord | undefined> =>
  collection(VenueTemplates).findById(editionId(edition));

/** What 六个有 are just now; nothing where the district asks for none. */
export async function currentTemplate(): Promise<VenueTemplateRecord | undefined> {
  const last = await lastEdition();
  return last && last.items.length > 0 ? last : undefined;
}
