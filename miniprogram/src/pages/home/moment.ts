import { addDays } from '../../../../types/shared/calendar';
import { phaseAt } from '../../domain/phase';
import { dayOf, startOfDay } from '../../kit/format/time';
import type { Output } from '../../services/contract';

/** An activity of the reader's, with the instants at which its state changes. */
export type HomeActivity = Output<'home.get'>['activities'][number];

type Timed = Pick<HomeActivity, 'endsAt' | 'checkInOpensAt' | 'checkInEndsAt'>;

/** What the first screen tells of activities at one instant. */
export interface Moment {
  /** Check-in is open, and there is something left to do or to see. */
  open: HomeActivity[];
  /** What has not begun to take people in. */
  next: HomeActivity[];
}

/**
 * What is open and what comes next at an instant (epoch ms), each by when it begins. What has ended stays only for who may still
 * check in, and for who runs it.
 */
export function momentOf(
  activities: readonly HomeActivity[],
  now: number,
  runs: (activity: HomeActivity) => boolean,
): Moment {
  const all = activities
    .map((activity) => ({ ...activity, phase: phaseAt(activity, now) }))
    .sort((one, other) => one.startsAt - other.startsAt);
  const isSettled = (one: HomeActivity) => one.checkedInAt !== undefined || one.onLeave === true;
  return {
    open: all.filter((one) => one.phase === 'open' && (now < one.endsAt || runs(one) || !isSettled(one))),
    next: all.filter(({ phase }) => phase === 'notOpenYet'),
  };
}

/** The next instant after one at which the first screen says something else: a check-in opens or ends, or a day begins. */
export function nextChange(activities: readonly Timed[], now: number): number {
  const tomorrow = startOfDay(addDays(dayOf(now), 1));
  const turns = activities.flatMap(({ checkInOpensAt, endsAt, checkInEndsAt }) => [
    checkInOpensAt,
    endsAt,
    checkInEndsAt,
  ]);
  return Math.min(tomorrow, ...turns.filter((at) => at > now));
}
