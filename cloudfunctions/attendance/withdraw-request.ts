import { requireKept } from '../domain/gathering/activity-status';
import { spend } from '../kernel/budgets';
import { refuse } from '../kernel/errors';
import { actOn } from '../domain/gathering/ledger';
import { requestView } from '../domain/gathering/own-standing';
import { memberOf } from './check-in';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { decidingOn } from './deciding';
import { askedNotices } from './notices';
import { requestId, takenBack } from './requesting';
import { keeperIdOf } from '../domain/organization/keeping';
import { findRolls } from '../domain/gathering/find';
import { refusalToTakeBack } from '../domain/gathering/may-ask';
import { turnRequest } from '../domain/gathering/requests';

/** Takes a request back; a repeat answers the same. */
export async function withdrawRequest(
  call: AttendanceCall<'withdrawRequest'>,
): AttendanceOutcome<'withdrawRequest'> {
  const { input, target: activity, now } = call;
  const { memberId } = memberOf(call);
  requireKept(activity);
  const deciding = decidingOn(activity, await findRolls(activity._id), { memberId, kind: input.kind });
  const keeperId = await keeperIdOf(deciding);
  await spend('attendanceRequest', call);
  const id = requestId(activity._id, memberId, input.kind);
  const stands = await actOn(activity, now, () =>
    turnRequest(id, call, 'attendance.withdrawRequest', (current) => {
      if (!current) return refuse('ATTENDANCE.REQUEST_NOT_FOUND');
      if (current.status === 'withdrawn') return current;
      const next = takenBack(current, refusalToTakeBack(current, activity.startsAt, now), call);
      return { next, ...askedNotices(activity, { ...deciding, keeperId }, next) };
    }),
  );
  return requestView(stands);
}
