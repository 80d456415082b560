import type * as z from 'zod';
import { checkInEndsAt, checkInOpensAt, checkInPhase } from './check-in-phase';
import type { activitySummary } from '../../../types/domain/activity';
import type { ActivityRecord, AttendanceRecord } from './model';

/** An activity as lists show it, with when the caller checked in. */
export function summaryOf(
  activity: ActivityRecord,
  now: number,
  attendance?: AttendanceRecord,
): z.input<typeof activitySummary> {
  const { _id, kinds, title, organizationId, organizationName, startsAt, endsAt, place, status } = activity;
  const { at, state } = attendance ?? {};
  const toConfirm = state === 'toConfirm';
  return {
    id: _id,
    kinds,
    title,
    organizationId,
    organizationName,
    startsAt,
    endsAt,
    place,
    status,
    phase: checkInPhase(activity, now),
    checkInOpensAt: checkInOpensAt(activity),
    checkInEndsAt: checkInEndsAt(activity),
    checkedInAt: state === 'counts' || toConfirm ? at : undefined,
    ...(toConfirm && { toConfirm }),
  };
}
