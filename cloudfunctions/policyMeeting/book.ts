import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { PolicyMeetingCall, PolicyMeetingOutcome } from './context';
import { isAheadAt, meetingFor } from './find';
import { bookSeat, giveBack, leftOf, seatsOf } from './store';

/** Books a seat for an enterprise; the same again changes nothing. */
export async function book(call: PolicyMeetingCall<'book'>): PolicyMeetingOutcome<'book'> {
  const { input, openid, now } = call;
  const { enterprise } = input;
  const meeting = await meetingFor(input.meetingId, now);
  const isBooked = seatsOf(meeting).some((seat) => seat.openid === openid && seat.enterprise === enterprise);
  if (isBooked) return { left: leftOf(meeting) };
  if (!isAheadAt(now)(meeting)) refuse('POLICY_MEETING.OVER');
  await spend('policyMeeting', call);
  await checkText(openid, enterprise);
  const booked = await bookSeat(meeting._id, { openid, enterprise, now }, isAheadAt(now));
  return typeof booked === 'string' ? refuse(`POLICY_MEETING.${booked}`) : booked;
}

/** Gives the seat back; without one nothing changes. */
export async function unbook({
  input,
  openid,
  now,
}: PolicyMeetingCall<'unbook'>): PolicyMeetingOutcome<'unbook'> {
  const meeting = await meetingFor(input.meetingId, now);
  return { left: await giveBack(meeting._id, openid) };
}
