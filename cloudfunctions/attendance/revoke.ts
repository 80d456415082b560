import { attendanceId } from '../domain/gathering/attendance-id';
import { requireKept } from '../domain/gathering/activity-status';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { actOn } from '../domain/gathering/ledger';
import { revoked } from './acts';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { doingOf } from './keeper';
import { changeAttendance } from '../domain/gathering/attendances';

/** Takes a check-in back; a repeat answers the same. */
export async function revoke(call: AttendanceCall<'revoke'>): AttendanceOutcome<'revoke'> {
  const { input, target: activity, now, openid } = call;
  requireKept(activity);
  const orgPath = await activity.keptAt();
  await checkText(openid, input.reason);
  const stands = await actOn(activity, now, () =>
    changeAttendance(
      attendanceId(activity._id, input.memberId),
      (current) => revoked(current ?? refuse('ATTENDANCE.NOT_CHECKED_IN'), doingOf(call, input.reason)),
      { call, action: 'attendance.revoke', orgPath, reason: input.reason },
    ),
  );
  return { state: stands?.state ?? 'revoked' };
}
