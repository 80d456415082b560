import { keyOfKeepers } from '../../kernel/audience';
import { instantOf, spokenDay, spokenTime } from '../../kernel/clock';
import { idOf } from '../../kernel/ids';
import type { NoticeOf } from '../messaging/notify';
import type { Booking, VenueCheckRecord, VenueDayRecord } from './model';

/** What is told of venues: to organisations, by who does their work. */

const linkTo = (id: string): string => `/venue/detail/index?venueId=${encodeURIComponent(id)}`;

const when = (day: string, { from, until }: Pick<Booking, 'from' | 'until'>): string =>
  `${spokenTime(instantOf(day, from))}–${until}`;

/** To who keeps a venue: somebody booked it. */
export const bookedNotice = (
  { venueId, venueName, organizationId, day }: VenueDayRecord,
  booking: Booking,
  now: number,
): NoticeOf<'venueBooked'> => ({
  _id: idOf('venueBooked', booking.id),
  of: 'venueBooked',
  audience: [keyOfKeepers(organizationId)],
  title: `${venueName}有预约`,
  body: `${booking.organizationName}预约了${when(day, booking)}。`,
  link: linkTo(venueId),
  at: now,
});

/** To who answers for the booking now: it is not theirs any more, and why. It leads to their bookings, since the venue may be closed to them. */
export const takenBackNotice = (
  { venueName, day }: VenueDayRecord,
  booking: Booking,
  bookerId: string,
  now: number,
): NoticeOf<'venueTakenBack'> => ({
  _id: idOf('venueTakenBack', booking.id),
  of: 'venueTakenBack',
  audience: [keyOfKeepers(bookerId)],
  title: '预约的阵地用不了了',
  body: `${venueName} ${when(day, booking)}：${booking.why ?? ''}。请另约时间或换个地方。`,
  link: `/venue/bookings/index?organizationId=${encodeURIComponent(bookerId)}`,
  at: now,
  push: {
    said: { matter: '预约阵地', answer: '用不了', note: `${venueName} ${when(day, booking)}`, at: now },
  },
});

/** To who keeps a room: the office above wants something put right by a day. */
export const toCorrectNotice = (
  { _id, venueId, organizationId, correctBy = '', version }: VenueCheckRecord,
  venueName: string,
  now: number,
): NoticeOf<'venueToCorrect'> => ({
  _id: idOf('venueToCorrect', _id, String(version)),
  of: 'venueToCorrect',
  audience: [keyOfKeepers(organizationId)],
  title: '活动室有要整改的地方',
  body: `${venueName}，整改期限：${spokenDay(correctBy)}。改好了在自查里说一下。`,
  link: `/venue/essentials/index?venueId=${encodeURIComponent(venueId)}`,
  at: now,
});
