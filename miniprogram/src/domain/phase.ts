import type { CheckInPhase } from '../../../types/shared/activities';
import type { Output } from '../services/contract';

type Timed = Pick<
  Output<'activity.list'>['activities'][number],
  'status' | 'checkInOpensAt' | 'checkInEndsAt'
>;

/** Where an activity stands for check-in at an instant (epoch ms), as the cloud would say then. */
export function phaseAt({ status, checkInOpensAt, checkInEndsAt }: Timed, now: number): CheckInPhase {
  if (status !== 'published' || now >= checkInEndsAt) return 'closed';
  return now < checkInOpensAt ? 'notOpenYet' : 'open';
}

/** The next instant after one at which check-in opens or ends somewhere; none when all of that is over. */
export function nextTurn(activities: readonly Timed[], now: number): number | undefined {
  const turns = activities
    .flatMap(({ checkInOpensAt, checkInEndsAt }) => [checkInOpensAt, checkInEndsAt])
    .filter((at) => at > now);
  return turns.length > 0 ? Math.min(...turns) : undefined;
}
