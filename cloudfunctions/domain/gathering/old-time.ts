import { collection, transaction, type Transaction } from '../../kernel/database';
import type { Auditable } from '../../kernel/audit';
import {
  AttendanceRequests,
  Attendances,
  type AttendanceRecord,
  type AttendanceRequestRecord,
} from './model';

/** What was recorded of an activity for a time that is not its own any more: check-ins, and leave that stands or waits. */
export interface OldTime {
  attendances: string[];
  leave: string[];
}

/** What of an activity's records is for the time it had until now. */
export async function recordsOfOldTime(activityId: string, until: number): Promise<OldTime> {
  const [attendances, requests] = await Promise.all([
    collection(Attendances).findAll({ activityId }),
    collection(AttendanceRequests).findAll({ activityId }),
  ]);
  return {
    attendances: attendances.filter((one) => isOfBefore(one, until)).map(({ _id }) => _id),
    leave: requests.filter((one) => isLeaveOfBefore(one, until)).map(({ _id }) => _id),
  };
}

const isOfBefore = ({ state, at }: AttendanceRecord, until: number): boolean =>
  (state === 'counts' || state === 'toConfirm') && at <= until;

const isLeaveOfBefore = ({ kind, status, askedAt }: AttendanceRequestRecord, until: number): boolean =>
  kind === 'leave' && (status === 'open' || status === 'granted') && askedAt <= until;

/** Lets none of it count for the new time; each keeps what it was, and why it does not count. */
export async function endOldTime(
  within: Transaction,
  { attendances, leave }: OldTime,
  { now, caller, requestId }: Pick<Auditable, 'now' | 'caller' | 'requestId'>,
): Promise<void> {
  const by = caller?.account.name ?? '';
  const reason = '活动改期';
  for (const id of attendances) {
    const current = await within.in(Attendances).findById(id);
    if (!current || !isOfBefore(current, now)) continue;
    const { at, method, state, acts = [] } = current;
    const act = { what: 'postponed' as const, at: now, by, reason, requestId, was: { at, method, state } };
    await within.in(Attendances).put({ ...current, state: 'revoked', acts: [...acts, act] });
  }
  for (const id of leave) {
    const current = await within.in(AttendanceRequests).findById(id);
    if (!current || !isLeaveOfBefore(current, now)) continue;
    const turn = { status: 'lapsed' as const, at: now, by, reason };
    await within
      .in(AttendanceRequests)
      .put({ ...current, status: 'lapsed', turns: [...current.turns, turn] });
  }
}

/** The same of what came while the activity was being moved. */
export async function sweepOldTime(
  activityId: string,
  call: Pick<Auditable, 'now' | 'caller' | 'requestId'>,
): Promise<void> {
  const late = await recordsOfOldTime(activityId, call.now);
  if (late.attendances.length + late.leave.length === 0) return;
  await transaction((within) => endOldTime(within, late, call));
}
