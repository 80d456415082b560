import { settings } from '../../kernel/settings';
import type { CheckInPhase } from '../../../types/shared/activities';
import type { ActivityRecord } from './model';

/** The rotating code changes this often (ms); it is known by the instant at which its slot began. */
export const slotMs = 15_000;

/** When check-in opens (epoch ms). */
export const checkInOpensAt = (activity: Pick<ActivityRecord, 'startsAt'>): number =>
  activity.startsAt - settings.checkInOpensBefore;

/** When check-in ends (epoch ms): when the activity is closed, or some time after its end. */
export const checkInEndsAt = ({ endsAt, closedAt }: Pick<ActivityRecord, 'endsAt' | 'closedAt'>): number =>
  Math.min(closedAt ?? Infinity, endsAt + settings.checkInEndsAfter);

/** True when a code shown at an instant (epoch ms) was good for checking in, whatever the activity has become since. */
export const wasOpenAt = (
  activity: Pick<ActivityRecord, 'startsAt' | 'endsAt' | 'closedAt'>,
  shownAt: number,
): boolean => shownAt >= checkInOpensAt(activity) - slotMs && shownAt < checkInEndsAt(activity);

/** Where an activity stands for check-in at an instant (epoch ms). */
export function checkInPhase(
  activity: Pick<ActivityRecord, 'startsAt' | 'endsAt' | 'status'>,
  now: number,
): CheckInPhase {
  if (activity.status !== 'published' || now >= activity.endsAt + settings.checkInEndsAfter) return 'closed';
  return now < checkInOpensAt(activity) ? 'notOpenYet' : 'open';
}
