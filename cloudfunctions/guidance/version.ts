import { refuse } from '../kernel/errors';
import { viewOf } from '../domain/guidance/view';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { findVersion } from './store';

/** A version of a guidance as it was published. */
export async function version({ input, target }: GuidanceCall<'version'>): GuidanceOutcome<'version'> {
  if (input.version === target.version) return { guidance: viewOf(target) };
  const earlier = await findVersion(target._id, input.version);
  if (!earlier) refuse('GUIDANCE.NOT_FOUND');
  const { content, publishedAt } = earlier;
  return { guidance: viewOf({ ...target, content, publishedAt, version: earlier.version }) };
}
