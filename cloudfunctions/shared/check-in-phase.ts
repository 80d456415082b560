import type { CheckInPhase } from '../../types/vocabulary';
import type { ActivityRecord } from './records';
import { settings } from './settings';

/** When check-in opens (epoch ms). */
export const checkInOpensAt = (activity: Pick<ActivityRecord, 'startsAt'>): number =>
  activity.startsAt - settings.checkInOpensBefore;

/** Where an activity stands for check-in at an instant (epoch ms). */
export function checkInPhase(
  activity: Pick<ActivityRecord, 'startsAt' | 'endsAt' | 'status'>,
  now: number,
): CheckInPhase {
  if (activity.status !== 'published' || now >= activity.endsAt + settings.checkInEndsAfter) return 'closed';
  return now < checkInOpensAt(activity) ? 'notOpenYet' : 'open';
}
