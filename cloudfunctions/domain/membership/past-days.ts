import { dayOf } from '../../kernel/clock';
import { refuse } from '../../kernel/errors';

/** Stops a day (`YYYY-MM-DD`, Beijing) that is still to come: decisions are recorded, not announced. */
export function requirePast(day: string, now: number): void {
  if (day > dayOf(now)) refuse('MEMBER.DATE_IN_FUTURE');
}
