import { attendanceId } from '../domain/gathering/attendance-id';
import { changeAttendance } from '../domain/gathering/attendances';
import { checkInPhase, wasOpenAt } from '../domain/gathering/check-in-phase';
import { actOn } from '../domain/gathering/ledger';
import { staysEnough } from '../domain/gathering/roll-call';
import { notifyOnce } from '../domain/messaging/notify';
import { keeperIdOf } from '../domain/organization/keeping';
import { refuse } from '../kernel/errors';
import { settings } from '../kernel/settings';
import { checkedOut, isRecorded, leftLater } from './acts';
import { memberOf } from './check-in';
import { judgeCode } from './code';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { toConfirmNotice } from './notices';

/**
 * Takes a code to go that was scanned while there was no network. As with coming, only a keeper can say that the member
 * saw it there; who has stayed long enough without it needs no one's word.
 */
export async function checkOutLater(
  call: AttendanceCall<'checkOutLater'>,
): AttendanceOutcome<'checkOutLater'> {
  const { input, target: activity, now, requestId } = call;
  const member = memberOf(call);
  const { checkInRules, checkInSecret, status } = activity;
  if (status === 'cancelled') refuse('ACTIVITY.CANCELLED');
  if (checkInRules.minimumStayMinutes === undefined) refuse('ATTENDANCE.NO_CHECK_OUT');
  const judged = judgeCode(checkInSecret, input.token, now, 'checkOut');
  if (judged.is === 'wrong') refuse('ATTENDANCE.CODE_WRONG');
  const { shownAt } = judged;
  if (now - shownAt > settings.laterCheckInWithin) refuse('ATTENDANCE.TOO_LATE');
  if (!wasOpenAt(activity, shownAt)) refuse('ATTENDANCE.NOT_OPEN_THEN');

  const live = judged.is === 'valid' && checkInPhase(activity, now) === 'open';
  const doing = { at: now, by: member.name, reason: '', requestId };
  const stands = await actOn(activity, now, () =>
    changeAttendance(attendanceId(activity._id, member.memberId), (current) => {
      if (!current || !isRecorded(current)) return refuse('ATTENDANCE.NOT_CHECKED_IN');
      if (live) return checkedOut(current, now);
      return staysEnough(activity, current) ? undefined : leftLater(current, shownAt, doing);
    }),
  );
  const waits = stands?.state === 'toConfirm';
  if (waits) await notifyOnce([toConfirmNotice({ ...activity, keeperId: await keeperIdOf(activity) }, now)]);
  return {
    checkedOutAt: stands?.checkedOutAt ?? shownAt,
    state: stands?.state ?? 'counts',
    memberName: member.name,
    activityTitle: activity.title,
  };
}
