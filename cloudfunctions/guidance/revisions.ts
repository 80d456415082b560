import { refuse } from '../kernel/errors';
import type { GuidanceDraftRecord } from '../domain/guidance/model';

/** Refuses to go on with another text than the one that was seen. */
export function requireRevision(draft: GuidanceDraftRecord, seen: number): void {
  if (draft.revision !== seen) refuse('GUIDANCE.CHANGED_MEANWHILE');
}
