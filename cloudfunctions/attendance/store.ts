import type { ErrorCode } from '../../types';
import { collection, change, type Page, type PageOf } from '../kernel/database';
import { AttendanceRequests, type AttendanceRequestRecord } from '../domain/gathering/model';
import { idOf } from '../kernel/ids';
import { FailedCheckIns, type FailedCheckInRecord } from './model';

const failureId = (activityId: string, openid: string) => idOf(activityId, openid);

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

/** The open requests of a branch, the longest waiting first. */
export const openRequests = (organizationId: string, page: PageOf): Promise<Page<AttendanceRequestRecord>> =>
  collection(AttendanceRequests).findPage({ organizationId, status: 'open' }, ['askedAt', 'asc'], page);
