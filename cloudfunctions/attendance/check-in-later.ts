import { attendanceId } from '../domain/gathering/attendance-id';
import { checkInPhase, wasOpenAt } from '../domain/gathering/check-in-phase';
import { refuse } from '../kernel/errors';
import { settings } from '../kernel/settings';
import { answerFor, memberOf, record } from './check-in';
import { judgeCode } from './code';
import type { AttendanceCall, AttendanceOutcome } from './context';
import type { AttendanceRecord } from '../domain/gathering/model';

/**
 * Takes a code that was scanned while there was no network. The token proves when it was on the screen; that it was this
 * member who saw it there, only a keeper can say. One that is still on the screen is a check-in like any other.
 */
export async function checkInLater(call: AttendanceCall<'checkInLater'>): AttendanceOutcome<'checkInLater'> {
  const { input, target: activity, caller, now } = call;
  const member = memberOf(call);
  if (activity.status === 'cancelled') refuse('ACTIVITY.CANCELLED');
  const judged = judgeCode(activity.checkInSecret, input.token, now);
  if (judged.is === 'wrong') refuse('ATTENDANCE.CODE_WRONG');
  const { shownAt } = judged;
  if (now - shownAt > settings.laterCheckInWithin) refuse('ATTENDANCE.TOO_LATE');
  if (!wasOpenAt(activity, shownAt)) refuse('ATTENDANCE.NOT_OPEN_THEN');

  const { location } = activity.checkInRules;
  const live = judged.is === 'valid' && checkInPhase(activity, now) === 'open' && !location?.required;
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
