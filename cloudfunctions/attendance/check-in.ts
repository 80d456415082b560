import { refuse } from '../kernel/errors';
import { attendanceId } from '../domain/gathering/attendance-id';
import { actOn } from '../domain/gathering/ledger';
import type { ErrorCode } from '../../types';
import { checkedInAgain, isRecorded } from './acts';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { toConfirmNotice } from './notices';
import { keepFailure } from './store';
import { judgeCheckIn, settleGuess } from './verdict';
import type { ActivityRecord, AttendanceRecord } from '../domain/gathering/model';
import { addAttendance, changeAttendance } from '../domain/gathering/attendances';
import { notifyOnce } from '../domain/messaging/notify';
import { findAttendance, type GuardedActivity } from '../domain/gathering/find';
import { keeperIdOf } from '../domain/organization/keeping';

/** Refusals that a keeper should see; the others are no attempt, or happen to everybody. */
const kept: readonly ErrorCode[] = [
  'ACTIVITY.CLOSED',
  'ATTENDANCE.CODE_EXPIRED',
  'ATTENDANCE.CODE_WRONG',
  'ATTENDANCE.TOO_FAR',
];

/**
 * Checks the caller in. The attendance's `_id` is the activity and the member, so that a second tap, a resend or
 * a concurrent request finds the first record instead of making another.
 */
export async function checkIn(call: AttendanceCall<'checkIn'>): AttendanceOutcome<'checkIn'> {
  const { input, target: activity, caller, now } = call;
  const member = memberOf(call);
  const verdict = judgeCheckIn(activity, input, now);
  if ('refusal' in verdict) {
    // Someone who is in already is told so, however late or stale the request is.
    const [first] = await Promise.all([
      findAttendance(activity._id, member.memberId),
      settleGuess(call, verdict),
    ]);
    if (first && isRecorded(first)) return answerFor(activity, first, true);
    return failed(call, member, verdict.refusal);
  }
  const { shownAt, ...placed } = verdict;
  const fresh: AttendanceRecord = {
    _id: attendanceId(activity._id, member.memberId),
    activityId: activity._id,
    ...member,
    at: now,
    method: input.code.includes('.') ? 'scan' : 'digits',
    ...placed,
    openid: caller.openid,
    requestId: call.requestId,
  };
  const [{ stands, again }] = await Promise.all([
    record(activity, fresh, shownAt, now),
    settleGuess(call, {}),
  ]);
  if (!isRecorded(stands)) refuse('ATTENDANCE.CODE_EXPIRED');
  return answerFor(activity, stands, again);
}

/** Who checks in, as the attendance remembers them. */
export function memberOf({ caller }: Pick<AttendanceCall<'checkIn'>, 'caller'>) {
  const { memberId, name, status } = caller.account;
  if (!memberId || !status) refuse('ACTIVITY.NOT_INVITED');
  return { memberId, name, status };
}

/** Records a check-in: the first of a member is one insert, a further one may make good what does not count. */
export async function record(
  activity: GuardedActivity,
  fresh: AttendanceRecord,
  shownAt: number,
  now: number,
): Promise<{ stands: AttendanceRecord; again: boolean }> {
  return actOn(activity, now, async () => {
    const first = await addAttendance(fresh);
    if (first.added && fresh.state === 'toConfirm')
      await notifyOnce([toConfirmNotice({ ...activity, keeperId: await keeperIdOf(activity) }, now)]);
    if (first.added || first.found.state === 'counts') return { stands: first.found, again: !first.added };
    const doing = { at: now, by: fresh.name, reason: '', requestId: fresh.requestId };
    const stands = await changeAttendance(
      fresh._id,
      (current) => current && checkedInAgain(current, fresh, shownAt, doing),
    );
    return { stands: stands ?? first.found, again: stands?.requestId !== fresh.requestId };
  });
}

/** What a member is told of an attendance. */
export const answerFor = (
  activity: ActivityRecord,
  { at, name, state }: AttendanceRecord,
  again: boolean,
) => ({
  checkedInAt: at,
  state,
  again,
  memberName: name,
  activityTitle: activity.title,
  checkOut: activity.checkInRules.minimumStayMinutes !== undefined,
});

/** Keeps what did not count for the keepers to see, and says why. */
export async function failed(
  { target, input, openid, now }: Pick<AttendanceCall<'checkIn'>, 'target' | 'input' | 'openid' | 'now'>,
  { memberId, name }: { memberId: string; name: string },
  code: ErrorCode,
): Promise<never> {
  if (kept.includes(code)) {
    const typed = !input.code.includes('.');
    await keepFailure({ activityId: target._id, memberId, name }, openid, { at: now, code, typed });
  }
  refuse(code);
}
