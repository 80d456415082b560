import { audit, type Auditable } from '../../kernel/audit';
import {
  change,
  collection,
  command,
  countWhere,
  expression,
  transaction,
  type Page,
  type PageOf,
} from '../../kernel/database';
import { templatesOf, type MessageTemplate } from '../../../types/shared/messages';
import { Campaigns, type CampaignRecord } from './model';

export const findCampaign = (id: string): Promise<CampaignRecord | undefined> =>
  collection(Campaigns).findById(id);

/** An organisation's own pushes, newest first. */
export const campaignsBy = (orgPath: string, page: PageOf): Promise<Page<CampaignRecord>> =>
  collection(Campaigns).findPage({ orgPath }, ['openedAt', 'desc'], page);

/** How the pushes of events went since an instant, by template: people told, and pushes that WeChat refused whole. */
export async function eventTotals(
  since: number,
): Promise<{ template: MessageTemplate; sent: number; refused: number }[]> {
  const groups = await collection(Campaigns).group<{ sent: number; refused: number }>(
    { template: command.in(templatesOf('event')), openedAt: command.gte(since) },
    '$template',
    {
      sent: expression.sum('$tally.sent'),
      refused: countWhere(expression.eq(['$stage', 'stopped'])),
    },
  );
  return templatesOf('event').map((template) => {
    const { sent = 0, refused = 0 } = groups.find(({ _id }) => _id === template) ?? {};
    return { template, sent, refused };
  });
}

/** Lets a stopped push go on; answers where it stands. */
export async function resumeCampaign(id: string, call: Auditable): Promise<CampaignRecord['stage']> {
  return transaction(async (within) => {
    const campaign = await within.in(Campaigns).findById(id);
    if (!campaign) throw new Error(`campaign ${id} vanished`);
    if (campaign.stage !== 'stopped') return campaign.stage;
    await within.in(Campaigns).update(id, { stage: 'sending', stopped: change.remove() });
    await audit(within, call, {
      action: 'message.resume',
      target: id,
      orgPath: campaign.orgPath ?? '',
      before: { stage: 'stopped' },
      after: { stage: 'sending' },
    });
    return 'sending';
  });
}
