import type { ErrorCode } from '../../types';
import { collection, command, change } from '../kernel/database';
import {
  Rolls,
  AttendanceRequests,
  type RollRecord,
  type AttendanceRequestRecord,
} from '../domain/gathering/model';
import { FailedCheckIns, type FailedCheckInRecord } from './model';

/** The rolls of some months that list a member. */
export const rollsListing = (memberId: string, months: string[]): Promise<RollRecord[]> =>
  collection(Rolls).findAll({ 'members.memberId': memberId, month: command.in(months) });

const failureId = (activityId: string, openid: string) => `${activityId}:${openid}`;

export const findFailure = (activityId: string, openid: string): Promise<FailedCheckInRecord | undefined> =>
  collection(FailedCheckIns).findById(failureId(activityId, openid));

export const findFailures = (activityId: string): Promise<FailedCheckInRecord[]> =>
  collection(FailedCheckIns).findAll({ activityId });

/** The latest failures that are kept of one WeChat user at one activity; wrong digits are counted all. */
const failuresKept = 20;

/** Keeps a check-in that did not count. */
export async function keepFailure(
  of: Pick<FailedCheckInRecord, 'activityId' | 'memberId' | 'name'>,
  openid: string,
  { at, code, typed }: { at: number; code: ErrorCode; typed: boolean },
): Promise<void> {
  const failures = collection(FailedCheckIns);
  const _id = failureId(of.activityId, openid);
  const wrongDigits = typed && code === 'ATTENDANCE.CODE_WRONG' ? 1 : 0;
  const count = () =>
    failures.update(_id, {
      wrongDigits: change.inc(wrongDigits),
      latest: change.push({ each: [{ at, code }], slice: -failuresKept }),
      at,
    });
  if (await count()) return;
  const { added } = await failures.addOnce({ _id, ...of, wrongDigits, latest: [{ at, code }], at });
  if (!added) await count();
}

export const findRequests = (ids: string[]): Promise<AttendanceRequestRecord[]> =>
  ids.length > 0 ? collection(AttendanceRequests).findAll({ _id: command.in(ids) }) : Promise.resolve([]);

/** The open requests of a branch, the longest waiting first. */
export const openRequests = (organizationId: string): Promise<AttendanceRequestRecord[]> =>
  collection(AttendanceRequests).find(
    { organizationId, status: 'open' },
    { orderBy: [['askedAt', 'asc']], limit: 200 },
  );
