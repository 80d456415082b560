import { keyOfKeepers } from '../../kernel/audience';
import { instantOf, spokenTime } from '../../kernel/clock';
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

/** To who booked: it is not theirs any more, and why. */
export const takenBackNotice = (
  { venueId, venueName, day }: VenueDayRecord,
  booking: Booking,
  now: number,
): NoticeOf<'venueTakenBack'> => ({
  _id: idOf('venueTakenBack', booking.id),
  of: 'venueTakenBack',
  audience: [keyOfKeepers(booking.organizationId)],
  title: '预约的阵地用不了了',
  body: `${venueName} ${when(day, booking)}：${booking.why ?? ''}。请另约时间或换个地方。`,
  link: linkTo(venueId),
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
  body: `${venueName}，请在 ${correctBy} 前改好，改好了在自查里说一下。`,
  link: `/venue/essentials/index?venueId=${encodeURIComponent(venueId)}`,
  at: now,
});
