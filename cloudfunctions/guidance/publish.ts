import type { GuidanceCall, GuidanceOutcome } from './context';
import { publishDraft } from './store';

/** Publishes a draft; the timer takes the push opened here to everyone who asked for it. */
export async function publish(call: GuidanceCall<'publish'>): GuidanceOutcome<'publish'> {
  const id = call.target._id;
  const publishedAt = await publishDraft(id, call);
  return { guidanceId: id, publishedAt };
}
