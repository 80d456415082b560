import type { CampaignRecord, GuidanceRecord } from '../shared/records';
import type { GuidanceCall, GuidanceOutcome } from './context';
import { publishDraft } from './store';

/** Publishes a draft; the timer takes the campaign opened here to everyone it concerns. */
export async function publish(call: GuidanceCall<'publish'>): GuidanceOutcome<'publish'> {
  const id = call.target._id;
  const publishedAt = await publishDraft(id, (guidance) => campaignOf(guidance, call.now), call);
  return { guidanceId: id, publishedAt };
}

function campaignOf(guidance: GuidanceRecord, now: number): CampaignRecord {
  const { _id, orgPath, month, issuerName, content } = guidance;
  return {
    _id: `guidance:${_id}`,
    kind: 'guidance',
    guidanceId: _id,
    audiencePath: orgPath,
    ...{ month, issuerName, theme: content.theme, feedbackBy: content.feedbackBy },
    openedAt: now,
    stage: 'expanding',
    cursor: '',
    leaseUntil: 0,
  };
}
