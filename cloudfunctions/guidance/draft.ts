import type { GuidanceCall, GuidanceOutcome } from './context';
import { draftViewOf } from './draft-view';
import { personIdOf } from '../kernel/identity';
import { findGuidance } from '../domain/guidance/guidances';

/** A draft as it stands. */
export async function draft({ target, caller }: GuidanceCall<'draft'>): GuidanceOutcome<'draft'> {
  const published = await findGuidance(target._id);
  return {
    draft: draftViewOf(target, published?.version ?? 0),
    mayReview: target.stage === 'inReview' && !target.writers.includes(personIdOf(caller.account)),
  };
}
