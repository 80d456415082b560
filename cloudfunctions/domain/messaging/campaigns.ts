import { audit, type Auditable } from '../../kernel/audit';
import { change, collection, transaction, type Page, type PageOf } from '../../kernel/database';
import { Campaigns, type CampaignRecord } from './model';

export const findCampaign = (id: string): Promise<CampaignRecord | undefined> =>
  collection(Campaigns).findById(id);

/** An organisation's own pushes, newest first. */
export const campaignsBy = (orgPath: string, page: PageOf): Promise<Page<CampaignRecord>> =>
  collection(Campaigns).findPage({ orgPath }, ['openedAt', 'desc'], page);

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
