import { attendanceId } from '../domain/gathering/attendance-id';
import { followRoster } from '../domain/gathering/follow-roster';
import { requireKept } from '../domain/gathering/activity-status';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { actOn } from '../domain/gathering/ledger';
import { requestView } from '../domain/gathering/own-standing';
import { vouchedFor } from './acts';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { doingOf, listedIn, vouchedAttendance } from './keeper';
import { decidedNotice } from './notices';
import { requestId, turned } from './requesting';
import type { AttendanceRequestRecord } from '../domain/gathering/model';
import { turnRequest } from '../domain/gathering/requests';
import { findRolls } from '../domain/gathering/find';

/** Grants or refuses. A granted 补签 makes the attendance count, in the same transaction. */
export async function decideRequest(
  call: AttendanceCall<'decideRequest'>,
): AttendanceOutcome<'decideRequest'> {
  const { input, target: activity, now, openid } = call;
  const { memberId, kind, granted, reason = '' } = input;
  requireKept(activity);
  await followRoster(activity, now);
  const person = listedIn(await findRolls(activity._id), memberId);
  if (!person) refuse('ATTENDANCE.REQUEST_NOT_FOUND');
  await checkText(openid, reason);
  const status = granted ? 'granted' : 'refused';
  const attendanceOf = ({ reason: why }: AttendanceRequestRecord) => ({
    id: attendanceId(activity._id, memberId),
    decide: (current: Parameters<typeof vouchedFor>[0]) =>
      vouchedFor(current, vouchedAttendance(call, person, 'makeUp'), 'caughtUp', doingOf(call, why)),
  });
  const stands = await actOn(activity, now, () =>
    turnRequest(requestId(activity._id, memberId, kind), call, 'attendance.decideRequest', (current) => {
      if (!current) return refuse('ATTENDANCE.REQUEST_NOT_FOUND');
      if (current.status === status) return current;
      if (current.status !== 'open') refuse('ATTENDANCE.DECIDED');
      if (kind === 'leave' && now >= activity.startsAt) refuse('ATTENDANCE.STARTED');
      const next = turned(current, status, call, reason);
      return {
        next,
        notice: decidedNotice(activity, next, status, reason),
        ...(granted && kind === 'makeUp' && { attendance: attendanceOf(next) }),
      };
    }),
  );
  return requestView(stands);
}
