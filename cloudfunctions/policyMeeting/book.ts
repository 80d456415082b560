import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { PolicyMeetingCall, PolicyMeetingOutcome } from './context';
import { isAheadAt, meetingFor } from './find';
import { bookingOf, bookSeat, giveBack } from './store';

/** Books a seat for an enterprise; the same again changes nothing. */
export async function book(call: PolicyMeetingCall<'book'>): PolicyMeetingOutcome<'book'> {
  const { input, openid, now } = call;
  const { enterprise } = input;
  const meeting = await meetingFor(input.meetingId, now);
  const own = await bookingOf(meeting._id, openid);
  const left = meeting.capacity - meeting.booked;
  if (own?.enterprise === enterprise) return { left };
  if (!isAheadAt(now)(meeting)) refuse('POLICY_MEETING.OVER');
  await spend('policyMeeting', call);
  await checkText(openid, enterprise);
  const booked = await bookSeat(meeting._id, { openid, enterprise, now }, { isAhead: isAheadAt(now), own });
  return typeof booked === 'string' ? refuse(`POLICY_MEETING.${booked}`) : booked;
}

/** Gives the seat back; without one nothing changes. */
export async function unbook({
  input,
  openid,
  now,
}: PolicyMeetingCall<'unbook'>): PolicyMeetingOutcome<'unbook'> {
  const meeting = await meetingFor(input.meetingId, now);
  const own = await bookingOf(meeting._id, openid);
  return { left: own ? await giveBack(meeting._id, own) : meeting.capacity - meeting.booked };
}
