import type { ErrorCode } from '../../../types';
import { requestKinds, type RequestKind, type Standing } from '../../../types/shared/attendances';
import type { ActivityRecord, AttendanceRequestRecord } from './model';

type Of = Pick<ActivityRecord, 'startsAt' | 'closedAt'>;

/** Why a member whose standing it is may not ask for something now; nothing when they may. */
export function refusalToAsk(
  kind: RequestKind,
  { startsAt, closedAt }: Of,
  standing: Standing,
  now: number,
): ErrorCode | undefined {
  const over = closedAt !== null;
  if (kind === 'leave' && (over || now >= startsAt)) return 'ATTENDANCE.STARTED';
  if (standing === 'present') return 'ATTENDANCE.PRESENT_ALREADY';
  if (kind === 'leave') return undefined;
  if (!over && now < startsAt) return 'ATTENDANCE.NOT_STARTED';
  return kind === 'caughtUp' && !over ? 'ATTENDANCE.NOT_CLOSED' : undefined;
}

/** What a member may ask for now, and has not asked for yet. */
export const mayAsk = (
  activity: Of & Pick<ActivityRecord, 'status'>,
  standing: Standing,
  requests: Pick<AttendanceRequestRecord, 'kind' | 'status'>[],
  now: number,
): RequestKind[] =>
  // Whoever waits to be confirmed has nothing to ask for until that is decided.
  standing === 'toConfirm' || (activity.status !== 'published' && activity.status !== 'closed')
    ? []
    : requestKinds.filter(
        (kind) =>
          !requests.some((one) => one.kind === kind && (one.status === 'open' || one.status === 'granted')) &&
          refusalToAsk(kind, activity, standing, now) === undefined,
      );

/** Why a request may not be taken back now; nothing when it may. Whoever was granted leave may still come after all. */
export function refusalToTakeBack(
  { kind, status }: Pick<AttendanceRequestRecord, 'kind' | 'status'>,
  startsAt: number,
  now: number,
): ErrorCode | undefined {
  if (status === 'open') return undefined;
  if (kind !== 'leave' || status === 'refused') return 'ATTENDANCE.DECIDED';
  return now >= startsAt ? 'ATTENDANCE.STARTED' : undefined;
}

/**
 * The same for the keepers who decide: that somebody was on leave they may also put right once it is closed. Who was not, was
 * absent.
 */
export const refusalToTakeBackFor = (
  request: Pick<AttendanceRequestRecord, 'kind' | 'status'>,
  { startsAt, closedAt }: Of,
  now: number,
): ErrorCode | undefined =>
  closedAt !== null && request.kind === 'leave' && request.status === 'granted'
    ? undefined
    : refusalToTakeBack(request, startsAt, now);
