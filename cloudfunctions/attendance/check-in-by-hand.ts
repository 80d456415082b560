import { attendanceId } from '../domain/gathering/attendance-id';
import { followRoster } from '../domain/gathering/follow-roster';
import { requireKept } from '../domain/gathering/activity-status';
import { checkInPhase } from '../domain/gathering/check-in-phase';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { pagesOf } from '../kernel/pages-of';
import { actOn } from '../domain/gathering/ledger';
import type { RollMember } from '../domain/gathering/model';
import { vouchedFor } from './acts';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { doingOf, listedIn, vouchedAttendance } from './keeper';
import { changeAttendance } from '../domain/gathering/attendances';
import { findRolls } from '../domain/gathering/find';

/** Written at a time; each is a transaction of its own, so that one that is contended holds up no other. */
const together = 10;

/** Writes down that some were there. Why is said only if the keeper wants to. Cut off half way, a repeat does the rest. */
export async function checkInByHand(
  call: AttendanceCall<'checkInByHand'>,
): AttendanceOutcome<'checkInByHand'> {
  const { input, target: activity, now, openid } = call;
  const { reason = '' } = input;
  requireKept(activity);
  await followRoster(activity, now);
  const orgPath = await activity.keptAt();
  if (checkInPhase(activity, now) === 'notOpenYet') refuse('ACTIVITY.NOT_OPEN_YET');
  const rolls = await findRolls(activity._id);
  const people = [...new Set(input.memberIds)].map(
    (memberId) => listedIn(rolls, memberId) ?? refuse('ATTENDANCE.NOT_LISTED'),
  );
  await checkText(openid, reason);
  const writeDown = (person: RollMember) =>
    changeAttendance(
      attendanceId(activity._id, person.memberId),
      (current) =>
        vouchedFor(current, vouchedAttendance(call, person, 'byHand'), 'byHand', doingOf(call, reason)),
      { call, action: 'attendance.checkInByHand', orgPath, reason },
    );
  const counted = await actOn(activity, now, async () => {
    let count = 0;
    for (const some of pagesOf(people, together)) {
      const stand = await Promise.all(some.map(writeDown));
      count += stand.filter((one) => one?.state === 'counts').length;
    }
    return count;
  });
  return { counted };
}
