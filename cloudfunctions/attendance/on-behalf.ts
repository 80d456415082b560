import { kindsWrittenDown, type KindWrittenDown } from '../../types/attendance/words';
import type { RequestKind } from '../../types/shared/attendances';
import { requireKept } from '../domain/gathering/activity-status';
import { findAttendance, findRolls } from '../domain/gathering/find';
import { followRoster } from '../domain/gathering/follow-roster';
import { actOn } from '../domain/gathering/ledger';
import { mayAsk, refusalToAsk, refusalToTakeBackFor } from '../domain/gathering/may-ask';
import type { ActivityRecord } from '../domain/gathering/model';
import { requestView } from '../domain/gathering/own-standing';
import { turnRequest } from '../domain/gathering/requests';
import { standingOf, type RollCallEntry } from '../domain/gathering/roll-call';
import { keeperIdOf } from '../domain/organization/keeping';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { decidingOn } from './deciding';
import { listedIn } from './keeper';
import { decidedNotice } from './notices';
import { askedAnew, requestId, takenBack, turned } from './requesting';

/** What keepers do for a member who has no phone: it counts and looks like what the member asked for and was granted. */

/** Writes leave or 补课 down, granted; what the member asked for already is granted as it was asked. */
export async function requestFor(call: AttendanceCall<'requestFor'>): AttendanceOutcome<'requestFor'> {
  const { input, target: activity, now, openid } = call;
  const { memberId, kind, reason } = input;
  requireKept(activity);
  await followRoster(activity, now);
  const [rolls, attendance] = await Promise.all([
    findRolls(activity._id),
    findAttendance(activity._id, memberId),
  ]);
  const { name } = listedIn(rolls, memberId) ?? refuse('ATTENDANCE.NOT_LISTED');
  const refusal = refusalToAsk(kind, activity, standingOf(activity, attendance, []).standing, now);
  if (refusal) refuse(refusal);
  const organizationId = await keeperIdOf(decidingOn(activity, rolls, { memberId, kind }));
  await checkText(openid, reason);
  const asking = { activityId: activity._id, memberId, name, kind, reason, organizationId };
  const stands = await actOn(activity, now, () =>
    turnRequest(requestId(activity._id, memberId, kind), call, 'attendance.requestFor', (current) => {
      if (current?.status === 'granted') return current;
      const asked = current?.status === 'open' ? current : askedAnew(asking, current, call);
      const next = turned(asked, 'granted', call);
      return { next, notice: decidedNotice(activity, next, 'granted', '') };
    }),
  );
  return requestView(stands);
}

/** Takes back what a member asked for, or what was written down for them; a repeat answers the same. */
export async function withdrawFor(call: AttendanceCall<'withdrawFor'>): AttendanceOutcome<'withdrawFor'> {
  const { input, target: activity, now } = call;
  requireKept(activity);
  const id = requestId(activity._id, input.memberId, input.kind);
  const stands = await actOn(activity, now, () =>
    turnRequest(id, call, 'attendance.withdrawFor', (current) => {
      if (!current) return refuse('ATTENDANCE.REQUEST_NOT_FOUND');
      if (current.status === 'withdrawn') return current;
      const next = takenBack(current, refusalToTakeBackFor(current, activity, now), call);
      return { next, notice: decidedNotice(activity, next, 'withdrawn', '') };
    }),
  );
  return requestView(stands);
}

/** What may be written down or taken back for a person of the roster, where it is these keepers' to decide. */
export function onBehalfOf(
  activity: ActivityRecord,
  { standing, requests }: Pick<RollCallEntry, 'standing' | 'requests'>,
  now: number,
  isTheirs: (kind: RequestKind) => boolean,
) {
  const isWrittenDown = (kind: RequestKind): kind is KindWrittenDown =>
    kindsWrittenDown.some((one) => one === kind);
  const isKept = activity.status === 'published' || activity.status === 'closed';
  return {
    mayWriteDown: mayAsk(activity, standing, requests, now).filter(isWrittenDown).filter(isTheirs),
    mayTakeBack: requests
      .filter(({ status }) => isKept && (status === 'open' || status === 'granted'))
      .filter((one) => refusalToTakeBackFor(one, activity, now) === undefined)
      .map(({ kind }) => kind)
      .filter(isTheirs),
  };
}
