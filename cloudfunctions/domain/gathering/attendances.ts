import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, type Transaction } from '../../kernel/database';
import { Attendances, type AttendanceRecord } from './model';

/** Records a check-in once: a second one answers the first. */
export const addAttendance = (
  attendance: AttendanceRecord,
): Promise<{ found: AttendanceRecord; added: boolean }> => collection(Attendances).addOnce(attendance);

/** What is left in the audit beside the attendance's own acts: by whom, as what, for which organisation. */
interface Kept {
  call: Auditable;
  action: string;
  orgPath: string;
  reason?: string;
}

/**
 * Takes one attendance through a change that `decide` makes of it as it stands; `undefined` leaves it as it is.
 * Answers it as it stands afterwards.
 */
export async function changeAttendance(
  id: string,
  decide: (current: AttendanceRecord | undefined) => AttendanceRecord | undefined,
  kept?: Kept,
): Promise<AttendanceRecord | undefined> {
  return transaction((within) => changeAttendanceWithin(within, id, decide, kept));
}

/** The same in a transaction of more. */
export async function changeAttendanceWithin(
  within: Transaction,
  id: string,
  decide: (current: AttendanceRecord | undefined) => AttendanceRecord | undefined,
  kept?: Kept,
): Promise<AttendanceRecord | undefined> {
  const current = await within.in(Attendances).findById(id);
  const next = decide(current);
  if (!next) return current;
  await within.in(Attendances).replace(current, next);
  if (kept) {
    await audit(within, kept.call, {
      action: kept.action,
      target: id,
      orgPath: kept.orgPath,
      after: { name: next.name, ...(kept.reason && { reason: kept.reason }) },
    });
  }
  return next;
}
