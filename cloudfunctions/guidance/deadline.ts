import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { GuidanceDraftRecord } from '../domain/guidance/model';

/** True when branches still have time to tell back at an instant (epoch ms). */
export const hasTime = ({ content }: Pick<GuidanceDraftRecord, 'content'>, at: number): boolean =>
  dayOf(at) <= content.feedbackBy;

/** Refuses a guidance whose last day would be over when it comes out. */
export function requireTime(draft: Pick<GuidanceDraftRecord, 'content'>, at: number): void {
  if (!hasTime(draft, at)) refuse('GUIDANCE.DEADLINE_OVER');
}
