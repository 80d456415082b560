import type { CampaignRecord, GuidanceRecord } from '../shared/records';

/** The push that publishing a checklist opens; its `_id` follows from the checklist, so there is one. */
export function campaignOf(guidance: GuidanceRecord, now: number): CampaignRecord {
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
