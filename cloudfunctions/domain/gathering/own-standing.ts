import type * as z from 'zod';
import type { attendanceRequest, ownStanding } from '../../../types/domain/roll-call';
import { mayAsk } from './may-ask';
import type { RollCallEntry } from './roll-call';
import type { ActivityRecord, AttendanceRequestRecord } from './model';

/** A request as its member and the keepers see it. */
export function requestView({
  kind,
  status,
  reason,
  askedAt,
  turns,
}: AttendanceRequestRecord): z.input<typeof attendanceRequest> {
  const decided = status === 'granted' || status === 'refused';
  return { kind, status, reason, askedAt, answer: decided ? (turns.at(-1)?.reason ?? '') : '' };
}

/** Where a member stands with an activity, as they see it themselves. */
export function ownStandingOf(
  activity: ActivityRecord,
  { as, standing, remarks, attendance, requests }: Omit<RollCallEntry, 'memberId' | 'name' | 'status'>,
  now: number,
): z.input<typeof ownStanding> {
  return {
    as,
    standing,
    remarks,
    checkedInAt: attendance?.at,
    checkedOutAt: attendance?.checkedOutAt,
    requests: requests.map(requestView),
    mayAsk: as === undefined ? [] : mayAsk(activity, standing, requests, now),
  };
}
