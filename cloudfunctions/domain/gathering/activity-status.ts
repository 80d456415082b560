import { refuse } from '../../kernel/errors';
import type { ActivityRecord } from './model';

/** Refuses what can only be done to a gathering that stands: published, not over, not called off. */
export function requireOpen({ status }: Pick<ActivityRecord, 'status'>): void {
  requireKept({ status });
  if (status === 'closed') refuse('ACTIVITY.CLOSED');
}

/** Refuses what can only be done to a published gathering whose records are still open to corrections. */
export function requireKept({ status }: Pick<ActivityRecord, 'status'>): void {
  if (status === 'draft') refuse('ACTIVITY.NOT_PUBLISHED');
  if (status === 'cancelled') refuse('ACTIVITY.CANCELLED');
  if (status === 'archived') refuse('ACTIVITY.ARCHIVED');
}
