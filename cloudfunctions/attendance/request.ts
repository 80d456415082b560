import { followRoster } from '../domain/gathering/follow-roster';
import { requireKept } from '../domain/gathering/activity-status';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { refusalToAsk } from '../domain/gathering/may-ask';
import { requestView } from '../domain/gathering/own-standing';
import { standingOf } from '../domain/gathering/roll-call';
import { memberOf } from './check-in';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { listedIn } from './keeper';
import { decidingOn } from './deciding';
import { askedNotices } from './notices';
import { askedAnew, requestId } from './requesting';
import { keeperIdOf } from '../domain/organization/keeping';
import { turnRequest } from '../domain/gathering/requests';
import { findAttendance, findRolls } from '../domain/gathering/find';

/** Asks for leave, 补签 or 补课. One that waits or was granted stands; one refused or withdrawn is asked anew. */
export async function request(call: AttendanceCall<'request'>): AttendanceOutcome<'request'> {
  const { input, target: activity, now, openid } = call;
  const { memberId, name } = memberOf(call);
  requireKept(activity);
  await followRoster(activity, now);
  const [rolls, attendance] = await Promise.all([
    findRolls(activity._id),
    findAttendance(activity._id, memberId),
  ]);
  if (!listedIn(rolls, memberId)) refuse('ATTENDANCE.NOT_LISTED');
  const refusal = refusalToAsk(input.kind, activity, standingOf(activity, attendance, []).standing, now);
  if (refusal) refuse(refusal);
  const deciding = decidingOn(activity, rolls, { memberId, kind: input.kind });
  const keeperId = await keeperIdOf(deciding);
  await spend('attendanceRequest', call);
  await checkText(openid, input.reason);
  const { kind, reason } = input;
  const asking = { activityId: activity._id, memberId, name, kind, reason };
  const asked = await turnRequest(
    requestId(activity._id, memberId, kind),
    call,
    'attendance.request',
    (current) => {
      if (current?.status === 'open' || current?.status === 'granted') return current;
      const next = askedAnew({ ...asking, organizationId: keeperId }, current, call);
      return { next, ...askedNotices(activity, { ...deciding, keeperId }, next) };
    },
  );
  return requestView(asked);
}
