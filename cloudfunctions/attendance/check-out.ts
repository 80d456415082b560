import { attendanceId } from '../shared/attendance-id';
import { refuse } from '../shared/errors';
import { standingOf } from '../shared/roll-call';
import { checkedOut, holds } from './acts';
import { failed, memberOf } from './check-in';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { changeAttendance } from './store';
import { judgeBrought } from './verdict';

/** Records that the caller goes. */
export async function checkOut(call: AttendanceCall<'checkOut'>): AttendanceOutcome<'checkOut'> {
  const { input, target: activity, now } = call;
  const member = memberOf(call);
  if (activity.checkInRules.minimumStayMinutes === undefined) refuse('ATTENDANCE.NO_CHECK_OUT');
  const judged = judgeBrought(activity, input.code, now, 'checkOut');
  if ('refusal' in judged) return failed(call, member, judged.refusal);
  const stands = await changeAttendance(attendanceId(activity._id, member.memberId), (current) =>
    current && holds(current) ? checkedOut(current, now) : refuse('ATTENDANCE.NOT_CHECKED_IN'),
  );
  const { remarks } = standingOf(activity, stands, []);
  return {
    checkedOutAt: stands?.checkedOutAt ?? now,
    enough: !remarks.includes('leftEarly'),
    memberName: member.name,
    activityTitle: activity.title,
  };
}
