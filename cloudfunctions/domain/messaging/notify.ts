import { collection, type Transaction } from '../../kernel/database';
import type { Said } from './templates';
import type { MessageTemplate } from '../../../types/shared/messages';
import { Notices, Campaigns, type CampaignRecord, type NoticeRecord } from './model';

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
export async function notify(within: Transaction, notice: NoticeRecord, push?: Push): Promise<void> {
  await within.in(Notices).add(notice);
  if (push) await within.in(Campaigns).add(campaignOf(notice, push));
}

/**
 * The same where a later word takes the place of an earlier one: the notice stands as it was said last, unread by whom
 * the one before was read. Where that one leads elsewhere, `several` is said of both.
 */
export async function notifyAnew(within: Transaction, notice: NoticeRecord, several = notice): Promise<void> {
  const before = await within.in(Notices).findById(notice._id);
  const leadsElsewhere = before !== undefined && before.link !== notice.link;
  await within.in(Notices).replace(before, leadsElsewhere ? several : notice);
}

/** Leaves notices outside a transaction; those that were left before stay as they are. */
export const notifyOnce = (notices: NoticeRecord[]): Promise<void> => collection(Notices).addMissing(notices);

/** Whether something was told before. */
export const wasTold = async (id: string): Promise<boolean> =>
  (await collection(Notices).findById(id)) !== undefined;
