import { officers } from '../../types/shared/roles';
import { keptBy } from '../domain/organization/keeping';
import { officeWord } from '../domain/serviceRequest/place';
import { requestsOn } from '../domain/serviceRequest/on';
import { settingsAt } from '../domain/setting/settings';
import { refuse } from '../kernel/errors';
import { holds } from '../kernel/identity';
import type { PolicyMeetingCall, PolicyMeetingOutcome } from './context';
import { isAheadAt, meetingFor } from './find';
import type { PolicyMeetingRecord } from './model';
import { leftOf, meetingsPage, seatsOf } from './store';

const size = 20;

function summaryOf(meeting: PolicyMeetingRecord, leadingOffice: string) {
  const { _id: id, title, startsAt, place, status } = meeting;
  const office = officeWord(meeting, leadingOffice);
  return { id, title, startsAt, place, office, status, left: leftOf(meeting) };
}

/** All of the district, the latest first. */
export async function list({ input, now }: PolicyMeetingCall<'list'>): PolicyMeetingOutcome<'list'> {
  if (!(await requestsOn(now))) refuse('SERVICE_REQUEST.OFF');
  const [{ items, next }, { leadingOffice }] = await Promise.all([
    meetingsPage({ after: input.after, size }),
    settingsAt(now),
  ]);
  return { meetings: items.map((one) => summaryOf(one, leadingOffice)), next };
}

/** One of them, with what the caller has booked. */
export async function get({
  input,
  openid,
  caller,
  now,
}: PolicyMeetingCall<'get'>): PolicyMeetingOutcome<'get'> {
  const meeting = await meetingFor(input.meetingId, now);
  const own = seatsOf(meeting).find((seat) => seat.openid === openid);
  const [{ leadingOffice }, path] = await Promise.all([
    settingsAt(now),
    // A stranger keeps nothing, and need not be asked for.
    caller && keptBy(meeting.organizationId)(),
  ]);
  const { organizationId, about, capacity, version, reason } = meeting;
  return {
    ...summaryOf(meeting, leadingOffice),
    organizationId,
    about,
    capacity,
    version,
    ...(reason && { reason }),
    ...(own && { booked: own.enterprise }),
    isAhead: isAheadAt(now)(meeting),
    mayKeep: caller !== undefined && path !== undefined && holds(caller.account, officers, path, now),
  };
}

/** The enterprises that booked. */
export function bookings({ target }: PolicyMeetingCall<'bookings'>): PolicyMeetingOutcome<'bookings'> {
  return Promise.resolve({
    bookings: seatsOf(target).map(({ enterprise, at }) => ({ id: enterprise, enterprise, at })),
  });
}
