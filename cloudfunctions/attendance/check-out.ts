import { attendanceId } from '../domain/gathering/attendance-id';
import { refuse } from '../kernel/errors';
import { standingOf } from '../domain/gathering/roll-call';
import { checkedOut, isRecorded } from './acts';
import { failed, memberOf } from './check-in';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { judgeBrought } from './verdict';
import { changeAttendance } from '../domain/gathering/attendances';

/** Records that the caller goes. */
export async function checkOut(call: AttendanceCall<'checkOut'>): AttendanceOutcome<'checkOut'> {
  const { input, target: activity, now } = call;
  const member = memberOf(call);
  if (activity.checkInRules.minimumStayMinutes === undefined) refuse('ATTENDANCE.NO_CHECK_OUT');
  const judged = judgeBrought(activity, input.code, now, 'checkOut');
  if ('refusal' in judged) return failed(call, member, judged.refusal);
  const stands = await changeAttendance(attendanceId(activity._id, member.memberId), (current) =>
    current && isRecorded(current) ? checkedOut(current, now) : refuse('ATTENDANCE.NOT_CHECKED_IN'),
  );
  const { remarks } = standingOf(activity, stands, []);
  return {
    checkedOutAt: stands?.checkedOutAt ?? now,
    enough: !remarks.includes('leftEarly'),
    memberName: member.name,
    activityTitle: activity.title,
  };
}
