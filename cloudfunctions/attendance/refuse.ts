import { attendanceId } from '../domain/gathering/attendance-id';
import { requireKept } from '../domain/gathering/activity-status';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { actOn } from '../domain/gathering/ledger';
import { refused } from './acts';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { doingOf } from './keeper';
import { changeAttendance } from '../domain/gathering/attendances';

/** Turns down a check-in that waits to be confirmed; a repeat answers the same. */
export async function refuseCheckIn(call: AttendanceCall<'refuse'>): AttendanceOutcome<'refuse'> {
  const { input, target: activity, now, openid } = call;
  requireKept(activity);
  const orgPath = await activity.keptAt();
  await checkText(openid, input.reason);
  const stands = await actOn(activity, now, () =>
    changeAttendance(
      attendanceId(activity._id, input.memberId),
      (current) => {
        if (!current) return refuse('ATTENDANCE.NOT_CHECKED_IN');
        if (current.state === 'counts' || current.state === 'revoked') refuse('ATTENDANCE.NOT_TO_CONFIRM');
        return refused(current, doingOf(call, input.reason));
      },
      { call, action: 'attendance.refuse', orgPath, reason: input.reason },
    ),
  );
  return { state: stands?.state ?? 'refused' };
}
