import type { Guarded } from '../../kernel/access';
import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import { notifyAnew, type Notice } from '../messaging/notify';
import { changeAttendanceWithin } from './attendances';
import { AttendanceRequests, type AttendanceRecord, type AttendanceRequestRecord } from './model';

/** A turn of a request: how it is from then on, who is told, and the attendance that a granted one leads to. */
interface Turn {
  next: AttendanceRequestRecord;
  notice: Notice;
  /** What is told in its place where the line tells of something else already. */
  several?: Notice;
  attendance?: {
    id: string;
    decide: (current: AttendanceRecord | undefined) => AttendanceRecord | undefined;
  };
}

/** Takes a request through a turn that `decide` makes of it as it stands, with all that follows: all of it or nothing. */
export async function turnRequest(
  id: string,
  call: Auditable & { target: Pick<Guarded, 'keptAt'> },
  action: string,
  decide: (current: AttendanceRequestRecord | undefined) => Turn | AttendanceRequestRecord,
): Promise<AttendanceRequestRecord> {
  return transaction(async (within) => {
    const current = await within.in(AttendanceRequests).findById(id);
    const turn = decide(current);
    if (!('next' in turn)) return turn;
    const { next, notice, several, attendance } = turn;
    await within.in(AttendanceRequests).replace(current, next);
    if (attendance) await changeAttendanceWithin(within, attendance.id, attendance.decide);
    await notifyAnew(within, notice, several);
    await audit(within, call, {
      action,
      target: id,
      orgPath: await call.target.keptAt(),
      after: {
        name: next.name,
        kind: next.kind,
        ...(action === 'attendance.decideRequest' && { granted: next.status === 'granted' }),
      },
    });
    return next;
  });
}
