import { attendanceId } from '../domain/gathering/attendance-id';
import { changeAttendance } from '../domain/gathering/attendances';
import { actOn } from '../domain/gathering/ledger';
import { staysEnough } from '../domain/gathering/roll-call';
import { notifyOnce } from '../domain/messaging/notify';
import { keeperIdOf } from '../domain/organization/keeping';
import { refuse } from '../kernel/errors';
import { checkedOut, isRecorded, leftLater } from './acts';
import { memberOf } from './check-in';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { scannedLater } from './later';
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
  const { checkInRules, status } = activity;
  if (status === 'cancelled') refuse('ACTIVITY.CANCELLED');
  if (checkInRules.minimumStayMinutes === undefined) refuse('ATTENDANCE.NO_CHECK_OUT');
  const { shownAt, isLive } = scannedLater(activity, { token: input.token, purpose: 'checkOut' }, now);

  const doing = { at: now, by: member.name, reason: '', requestId };
  const stands = await actOn(activity, now, () =>
    changeAttendance(attendanceId(activity._id, member.memberId), (current) => {
      if (!current || !isRecorded(current)) return refuse('ATTENDANCE.NOT_CHECKED_IN');
      if (isLive) return checkedOut(current, now);
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
