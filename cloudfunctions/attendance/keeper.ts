import { attendanceId } from '../domain/gathering/attendance-id';
import type { Call } from '../kernel/serve';
import type { Caller } from '../kernel/identity';
import type { Doing } from './acts';
import type { ActivityRecord, RollRecord, AttendanceRecord, RollMember } from '../domain/gathering/model';

type KeepersCall = Pick<Call<unknown, Caller, ActivityRecord>, 'caller' | 'target' | 'now' | 'requestId'>;

/** Who does something to an attendance, when and why. */
export const doingOf = ({ caller, now, requestId }: KeepersCall, reason = ''): Doing => ({
  at: now,
  by: caller.account.name,
  reason,
  requestId,
});

/** A person as a roster of the activity lists them, with the branch that does. */
export function listedIn(
  rolls: RollRecord[],
  memberId: string,
): (RollMember & { orgPath: string }) | undefined {
  for (const { members, orgPath } of rolls) {
    const member = members.find((one) => one.memberId === memberId);
    if (member) return { ...member, orgPath };
  }
  return undefined;
}

/** The attendance of someone whom a keeper vouches for. */
export function vouchedAttendance(
  { caller, target, now, requestId }: KeepersCall,
  { memberId, name, status, orgPath }: Omit<RollMember, 'as'> & { orgPath: string },
  method: 'byHand' | 'makeUp',
): AttendanceRecord {
  return {
    _id: attendanceId(target._id, memberId),
    activityId: target._id,
    memberId,
    name,
    status,
    orgPath,
    method,
    requestId,
    at: now,
    state: 'counts',
    openid: caller.openid,
  };
}
