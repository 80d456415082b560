import type { ErrorCode } from '../../types';
import type { Call } from '../kernel/call';
import { idOf } from '../kernel/ids';
import type { Caller } from '../kernel/identity';
import type { RequestKind, RequestStatus } from '../../types/shared/attendances';
import { refuse } from '../kernel/errors';
import type { AttendanceRequestRecord } from '../domain/gathering/model';

type Turning = Pick<Call<unknown, Caller, unknown>, 'caller' | 'now'>;

/** The one `_id` that a member's request of a kind can have at an activity. */
export const requestId = (activityId: string, memberId: string, kind: RequestKind): string =>
  idOf(activityId, memberId, kind);

type Asking = Pick<
  AttendanceRequestRecord,
  'activityId' | 'memberId' | 'name' | 'kind' | 'reason' | 'organizationId'
>;

/** A request as it is first, or anew once it was refused or taken back: then with the turns it had. */
export const askedAnew = (
  asking: Asking,
  current: AttendanceRequestRecord | undefined,
  call: Turning,
): AttendanceRequestRecord =>
  turned(
    {
      _id: requestId(asking.activityId, asking.memberId, asking.kind),
      ...asking,
      status: 'open',
      askedAt: call.now,
      turns: current?.turns ?? [],
    },
    'open',
    call,
    asking.reason,
  );

/** A request taken back, unless there is a reason why it may not be. */
export const takenBack = (
  current: AttendanceRequestRecord,
  refusal: ErrorCode | undefined,
  call: Turning,
): AttendanceRequestRecord => (refusal ? refuse(refusal) : turned(current, 'withdrawn', call));

/** A request after one more turn. */
export const turned = (
  request: AttendanceRequestRecord,
  status: RequestStatus,
  { caller, now }: Turning,
  reason = '',
): AttendanceRequestRecord => ({
  ...request,
  status,
  turns: [...request.turns, { status, at: now, by: caller.account.name, reason }],
});
