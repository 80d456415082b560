import { refuse } from '../shared/errors';
import { judgeCode } from './code';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { checkInPhase } from '../shared/check-in-phase';
import { attendanceId } from '../shared/attendance-id';
import { addAttendance, findAttendance } from './store';

/**
 * Checks the caller in. The attendance's `_id` is the activity and the member, so that a second tap, a resend or
 * a concurrent request finds the first record instead of making another.
 */
export async function checkIn({
  input,
  target: activity,
  caller,
  now,
  requestId,
}: AttendanceCall<'checkIn'>): AttendanceOutcome<'checkIn'> {
  const { memberId, name, status, orgPath } = caller.account;
  if (!memberId || !status) refuse('ACTIVITY.NOT_INVITED');
  const answer = (at: number, again: boolean) => ({
    checkedInAt: at,
    again,
    memberName: name,
    activityTitle: activity.title,
  });

  const refusal = verdict(activity, input.code, now);
  if (refusal) {
    // Someone who is in already is told so, however late or stale the request is.
    const first = await findAttendance(activity._id, memberId);
    return first ? answer(first.at, true) : refuse(refusal);
  }
  const { stands, added } = await addAttendance({
    _id: attendanceId(activity._id, memberId),
    activityId: activity._id,
    ...{ memberId, name, status, orgPath, requestId },
    at: now,
    method: input.code.includes('.') ? 'scan' : 'digits',
    openid: caller.openid,
  });
  return answer(stands.at, !added);
}

function verdict(activity: AttendanceCall<'checkIn'>['target'], code: string, now: number) {
  const phase = checkInPhase(activity, now);
  if (phase === 'notOpenYet') return 'ACTIVITY.NOT_OPEN_YET';
  if (phase === 'closed') return 'ACTIVITY.CLOSED';
  const judged = judgeCode(activity.checkInSecret, code, now);
  if (judged === 'valid') return undefined;
  return judged === 'expired' ? 'ATTENDANCE.CODE_EXPIRED' : 'ATTENDANCE.CODE_WRONG';
}
