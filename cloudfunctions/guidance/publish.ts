import { campaignOf } from './campaign';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { publishDraft } from './store';

/** Publishes a draft; the timer takes the campaign opened here to everyone it concerns. */
export async function publish(call: GuidanceCall<'publish'>): GuidanceOutcome<'publish'> {
  const id = call.target._id;
  const publishedAt = await publishDraft(id, (guidance) => campaignOf(guidance, call.now), call);
  return { guidanceId: id, publishedAt };
}
