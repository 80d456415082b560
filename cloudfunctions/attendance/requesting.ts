import type { Call } from '../kernel/call';
import { idOf } from '../kernel/ids';
import type { Caller } from '../kernel/identity';
import type { RequestKind, RequestStatus } from '../../types/shared/attendances';
import type { AttendanceRequestRecord } from '../domain/gathering/model';

/** The one `_id` that a member's request of a kind can have at an activity. */
export const requestId = (activityId: string, memberId: string, kind: RequestKind): string =>
  idOf(activityId, memberId, kind);

/** A request after one more turn. */
export const turned = (
  request: AttendanceRequestRecord,
  status: RequestStatus,
  { caller, now }: Pick<Call<unknown, Caller, unknown>, 'caller' | 'now'>,
  reason = '',
): AttendanceRequestRecord => ({
  ...request,
  status,
  turns: [...request.turns, { status, at: now, by: caller.account.name, reason }],
});
