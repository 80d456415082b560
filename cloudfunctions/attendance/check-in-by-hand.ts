import { attendanceId } from '../domain/gathering/attendance-id';
import { followRoster } from '../domain/gathering/follow-roster';
import { requireKept } from '../domain/gathering/activity-status';
import { checkInPhase } from '../domain/gathering/check-in-phase';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { actOn } from '../domain/gathering/ledger';
import { vouchedFor } from './acts';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { doingOf, listedIn, vouchedAttendance } from './keeper';
import { changeAttendance } from '../domain/gathering/attendances';
import { findRolls } from '../domain/gathering/find';

/** Writes down that someone was there; why is said only if the keeper wants to. */
export async function checkInByHand(
  call: AttendanceCall<'checkInByHand'>,
): AttendanceOutcome<'checkInByHand'> {
  const { input, target: activity, now, openid } = call;
  requireKept(activity);
  await followRoster(activity, now);
  const orgPath = await activity.keptAt();
  if (checkInPhase(activity, now) === 'notOpenYet') refuse('ACTIVITY.NOT_OPEN_YET');
  const person = listedIn(await findRolls(activity._id), input.memberId);
  if (!person) refuse('ATTENDANCE.NOT_LISTED');
  await checkText(openid, input.reason);
  const fresh = vouchedAttendance(call, person, 'byHand');
  const stands = await actOn(activity, now, () =>
    changeAttendance(
      attendanceId(activity._id, input.memberId),
      (current) => vouchedFor(current, fresh, 'byHand', doingOf(call, input.reason)),
      { call, action: 'attendance.checkInByHand', orgPath, reason: input.reason },
    ),
  );
  return { state: stands?.state ?? 'counts' };
}
