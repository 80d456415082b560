import { attendanceId } from '../shared/attendance-id';
import { requireKept } from '../shared/activity-status';
import { checkText } from '../shared/content';
import { refuse } from '../shared/errors';
import { actOn } from '../shared/ledger';
import { revoked } from './acts';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { doingOf } from './keeper';
import { changeAttendance } from './store';

/** Takes a check-in back; a repeat answers the same. */
export async function revoke(call: AttendanceCall<'revoke'>): AttendanceOutcome<'revoke'> {
  const { input, target: activity, now, openid } = call;
  requireKept(activity);
  await checkText(openid, input.reason);
  const stands = await actOn(activity, now, () =>
    changeAttendance(
      attendanceId(activity._id, input.memberId),
      (current) => revoked(current ?? refuse('ATTENDANCE.NOT_CHECKED_IN'), doingOf(call, input.reason)),
      { call, action: 'attendance.revoke', orgPath: activity.orgPath, reason: input.reason },
    ),
  );
  return { state: stands?.state ?? 'revoked' };
}
