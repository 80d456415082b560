import { attendanceId } from '../domain/gathering/attendance-id';
import { refuse } from '../kernel/errors';
import { answerFor, memberOf, record } from './check-in';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { scannedLater } from './later';
import type { AttendanceRecord } from '../domain/gathering/model';

/**
 * Takes a code that was scanned while there was no network. The token proves when it was on the screen; that it was this
 * member who saw it there, only a keeper can say. One that is still on the screen is a check-in like any other.
 */
export async function checkInLater(call: AttendanceCall<'checkInLater'>): AttendanceOutcome<'checkInLater'> {
  const { input, target: activity, caller, now } = call;
  const member = memberOf(call);
  if (activity.status === 'cancelled') refuse('ACTIVITY.CANCELLED');
  const { shownAt, isLive } = scannedLater(activity, { token: input.token, purpose: 'checkIn' }, now);

  const { location } = activity.checkInRules;
  const live = isLive && !location?.required;
  const fresh: AttendanceRecord = {
    _id: attendanceId(activity._id, member.memberId),
    activityId: activity._id,
    ...member,
    at: live ? now : shownAt,
    method: live ? 'scan' : 'later',
    state: live ? 'counts' : 'toConfirm',
    ...(location && { near: 'unknown' as const }),
    later: { nonce: input.nonce, phoneAt: input.scannedAt, arrivedAt: now },
    openid: caller.openid,
    requestId: call.requestId,
  };
  const { stands, again } = await record(activity, fresh, shownAt, now);
  return answerFor(activity, stands, again);
}
