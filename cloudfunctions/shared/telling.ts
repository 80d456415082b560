import type { Transaction } from './database';
import type { Said } from './message-templates';
import type { CampaignRecord, NoticeRecord } from './records';
import type { MessageTemplate } from '../../types/shared/messages';

/** What is pushed to those who consented, beside the notice that everybody of its audience has. */
export interface Push {
  template: MessageTemplate;
  said: Said;
  /** Whose report shows how it went: the organisation that tells. */
  orgPath: string;
}

/** The push of a notice; its `_id` is the notice's, so that there is one. */
function campaignOf({ _id, title, audience, link, at }: NoticeRecord, push: Push): CampaignRecord {
  return {
    _id,
    title,
    audience,
    page: link.replace(/^\//, ''),
    ...push,
    openedAt: at,
    stage: 'expanding',
    cursor: { key: 0, after: '' },
    leaseUntil: 0,
  };
}

/** Leaves a notice and opens its push, in the transaction of what it tells of. */
export async function tell(within: Transaction, notice: NoticeRecord, push?: Push): Promise<void> {
  await within.in('notices').add(notice);
  if (push) await within.in('campaigns').add(campaignOf(notice, push));
}
