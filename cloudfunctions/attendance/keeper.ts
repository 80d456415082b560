import { attendanceId } from '../domain/gathering/attendance-id';
import { auditRead, type Auditable } from '../kernel/audit';
import type { Call } from '../kernel/call';
import type { Caller } from '../kernel/identity';
import type { RollCallEntry } from '../domain/gathering/roll-call';
import type { Doing } from './acts';
import type { GuardedActivity } from '../domain/gathering/find';
import type { ActivityRecord, RollRecord, AttendanceRecord, RollMember } from '../domain/gathering/model';

type KeepersCall = Pick<Call<unknown, Caller, ActivityRecord>, 'caller' | 'target' | 'now' | 'requestId'>;

/** Who does something to an attendance, when and why. */
export const doingOf = ({ caller, now, requestId }: KeepersCall, reason = ''): Doing => ({
  at: now,
  by: caller.account.name,
  reason,
  requestId,
});

/** Leaves in the audit that a keeper read names of other branches: those that hold an activity of theirs jointly. */
export async function recordJointRead(
  call: Auditable & { target: GuardedActivity },
  action: string,
): Promise<void> {
  const { _id: target, keptAt, jointIds } = call.target;
  if (jointIds.length > 0) await auditRead(call, { action, target, orgPath: await keptAt() });
}

/** A person as a roster of the activity lists them. */
export const listedIn = (rolls: RollRecord[], memberId: string): RollMember | undefined =>
  rolls.flatMap(({ members }) => members).find((one) => one.memberId === memberId);

/** The attendance of someone whom a keeper vouches for. */
export function vouchedAttendance(
  { caller, target, now, requestId }: KeepersCall,
  { memberId, name, status }: Omit<RollMember, 'as'>,
  method: 'byHand' | 'makeUp',
): AttendanceRecord {
  return {
    _id: attendanceId(target._id, memberId),
    activityId: target._id,
    memberId,
    name,
    status,
    method,
    requestId,
    at: now,
    state: 'counts',
    openid: caller.openid,
  };
}

/**
 * Whose names the keepers of a gathering see: of their own branch all; of branches that hold it with them, who came or says
 * so (补签); of a class all who are enrolled. Who of these asks for leave is their own keepers' to know.
 */
export function namedTo(
  { organizationId, scope }: ActivityRecord,
  entries: RollCallEntry[],
  rolls: RollRecord[],
): RollCallEntry[] {
  if (scope === 'class') return entries;
  const others = new Set(
    rolls
      .filter((roll) => roll.organizationId !== organizationId)
      .flatMap(({ members }) => members.map(({ memberId }) => memberId)),
  );
  return entries.filter(
    ({ memberId, attendance, requests }) =>
      !others.has(memberId) || attendance || requests.some(({ kind }) => kind === 'makeUp'),
  );
}
