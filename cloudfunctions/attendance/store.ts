import type { ErrorCode } from '../../types';
import { attendanceId } from '../shared/attendance-id';
import { audit, type Auditable } from '../shared/audit';
import { collection, command, transaction, type Transaction } from '../shared/database';
import { Refusal } from '../shared/errors';
import type {
  ActivityRecord,
  ActivityRosterRecord,
  AttendanceRecord,
  AttendanceRequestRecord,
  FailedCheckInRecord,
  NoticeRecord,
} from '../shared/records';

/** Records a check-in once: a second one answers the first. */
export const addAttendance = (
  attendance: AttendanceRecord,
): Promise<{ stands: AttendanceRecord; added: boolean }> => collection('attendances').addOnce(attendance);

export const findAttendance = (activityId: string, memberId: string): Promise<AttendanceRecord | undefined> =>
  collection('attendances').findById(attendanceId(activityId, memberId));

export const findAttendances = (ids: string[]): Promise<AttendanceRecord[]> =>
  ids.length > 0 ? collection('attendances').findAll({ _id: command.in(ids) }) : Promise.resolve([]);

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
  return twice(() => transaction((within) => changeWithin(within, id, decide, kept)));
}

async function changeWithin(
  within: Transaction,
  id: string,
  decide: (current: AttendanceRecord | undefined) => AttendanceRecord | undefined,
  kept?: Kept,
): Promise<AttendanceRecord | undefined> {
  const current = await within.in('attendances').findById(id);
  const next = decide(current);
  if (!next) return current;
  if (current) await within.in('attendances').put(next);
  else await within.in('attendances').add(next);
  if (kept) {
    await audit(within, kept.call, {
      ...{ action: kept.action, target: id, orgPath: kept.orgPath },
      after: { name: next.name, ...(kept.reason && { reason: kept.reason }) },
    });
  }
  return next;
}

/** A check-in may take the `_id` between reading and writing; read again, it is there. */
const twice = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    return work();
  });

export const findRosters = (activityId: string): Promise<ActivityRosterRecord[]> =>
  collection('activityRosters').findAll({ activityId });

/** The rosters of some months that list a member. */
export const rostersListing = (memberId: string, months: string[]): Promise<ActivityRosterRecord[]> =>
  collection('activityRosters').findAll({ 'members.memberId': memberId, month: command.in(months) });

export const findActivities = (ids: string[]): Promise<ActivityRecord[]> =>
  ids.length > 0 ? collection('activities').findAll({ _id: command.in(ids) }) : Promise.resolve([]);

const failureId = (activityId: string, openid: string) => `${activityId}:${openid}`;

export const findFailure = (activityId: string, openid: string): Promise<FailedCheckInRecord | undefined> =>
  collection('failedCheckIns').findById(failureId(activityId, openid));

export const findFailures = (activityId: string): Promise<FailedCheckInRecord[]> =>
  collection('failedCheckIns').findAll({ activityId });

/** The latest failures that are kept of one WeChat user at one activity; wrong digits are counted all. */
const failuresKept = 20;

/** Keeps a check-in that did not count. */
export async function keepFailure(
  of: Pick<FailedCheckInRecord, 'activityId' | 'memberId' | 'name'>,
  openid: string,
  { at, code, typed }: { at: number; code: ErrorCode; typed: boolean },
): Promise<void> {
  const failures = collection('failedCheckIns');
  const _id = failureId(of.activityId, openid);
  const wrongDigits = typed && code === 'ATTENDANCE.CODE_WRONG' ? 1 : 0;
  const count = () =>
    failures.update(_id, {
      wrongDigits: command.inc(wrongDigits),
      latest: command.push({ each: [{ at, code }], slice: -failuresKept }),
    });
  if (await count()) return;
  const { added } = await failures.addOnce({ _id, ...of, wrongDigits, latest: [{ at, code }] });
  if (!added) await count();
}

/** Tells the keepers of an activity something once. */
export async function tellOnce(notice: NoticeRecord): Promise<void> {
  await collection('notices').addOnce(notice);
}

export const findRequests = (ids: string[]): Promise<AttendanceRequestRecord[]> =>
  ids.length > 0 ? collection('attendanceRequests').findAll({ _id: command.in(ids) }) : Promise.resolve([]);

/** The open requests of a branch, the longest waiting first. */
export const openRequests = (organizationId: string): Promise<AttendanceRequestRecord[]> =>
  collection('attendanceRequests').find(
    { organizationId, status: 'open' },
    { orderBy: [['askedAt', 'asc']], limit: 200 },
  );

/** A turn of a request: how it is from then on, who is told, and the attendance that a granted one leads to. */
interface Turn {
  next: AttendanceRequestRecord;
  notice: NoticeRecord;
  attendance?: {
    id: string;
    decide: (current: AttendanceRecord | undefined) => AttendanceRecord | undefined;
  };
}

/** Takes a request through a turn that `decide` makes of it as it stands, with all that follows: all of it or nothing. */
export async function turnRequest(
  id: string,
  call: Auditable,
  action: string,
  decide: (current: AttendanceRequestRecord | undefined) => Turn | AttendanceRequestRecord,
): Promise<AttendanceRequestRecord> {
  return twice(() =>
    transaction(async (within) => {
      const current = await within.in('attendanceRequests').findById(id);
      const turn = decide(current);
      if (!('next' in turn)) return turn;
      const { next, notice, attendance } = turn;
      if (current) await within.in('attendanceRequests').put(next);
      else await within.in('attendanceRequests').add(next);
      if (attendance) await changeWithin(within, attendance.id, attendance.decide);
      await within.in('notices').put(notice);
      await audit(within, call, {
        ...{ action, target: id, orgPath: next.orgPath },
        after: {
          ...{ name: next.name, kind: next.kind },
          ...(action === 'attendance.decideRequest' && { granted: next.status === 'granted' }),
        },
      });
      return next;
    }),
  );
}
