import { idOf } from '../../../kernel/ids';
import type { AccountRecord } from '../../../kernel/model';
import { openNextDigest } from '../digest/campaign';
import { digestsOf } from '../digest/recipients';
import type { CampaignRecord } from '../model';
import type { Said } from '../templates';
import { addDeliveries, isForMany, recipientsAmong, recipientsWithin, saveCampaign } from './store';

/** Consents listed at a time. */
const expandPage = 500;

/** Keys of keepers and of single people looked up together: a reminder has one for each branch. */
const keysAtOnce = 100;

type Progress = Pick<CampaignRecord, 'stage' | 'cursor'>;

/** Lists the next page of whom to write to, from a place on. */
export async function expand(
  campaign: CampaignRecord,
  cursor: Progress['cursor'],
  now: number,
): Promise<Progress> {
  if (campaign.template === 'digest' && cursor.after === '')
    await openNextDigest(campaign.orgPath ?? '', now);
  const { accounts, next } = await listFrom(campaign, cursor, now);
  const told = await toldTo(accounts, campaign);
  await addDeliveries(
    told.map(({ openid, said }) => ({
      _id: idOf(campaign._id, openid),
      campaignId: campaign._id,
      openid,
      status: 'pending',
      attempts: 0,
      nextTryAt: now,
      at: now,
      ...(said && { said }),
    })),
  );
  const progress: Progress = {
    stage: next.key < campaign.audience.length ? 'expanding' : 'sending',
    cursor: next,
  };
  await saveCampaign(campaign._id, progress);
  return progress;
}

/** Who of those listed is written to, and what each is told where it is not the same for all. */
async function toldTo(
  accounts: AccountRecord[],
  campaign: CampaignRecord,
): Promise<{ openid: string; said?: Said }[]> {
  if (campaign.template === 'digest') return digestsOf(accounts, campaign);
  return accounts.map(({ _id: openid }) => ({ openid }));
}

/** Whom the audience stands for from a place on, as many as are looked up together, and the place after them. */
async function listFrom(
  { audience, template }: CampaignRecord,
  cursor: Progress['cursor'],
  now: number,
): Promise<{ accounts: AccountRecord[]; next: Progress['cursor'] }> {
  const ahead = audience.slice(cursor.key, cursor.key + keysAtOnce);
  const [key] = ahead;
  if (key !== undefined && isForMany(key)) {
    const page = await recipientsWithin(key, { template, after: cursor.after, limit: expandPage });
    return {
      accounts: page.accounts,
      next: page.next ? { key: cursor.key, after: page.next } : { key: cursor.key + 1, after: '' },
    };
  }
  const many = ahead.findIndex(isForMany);
  const keys = many < 0 ? ahead : ahead.slice(0, many);
  return {
    accounts: await recipientsAmong(keys, template, now),
    next: { key: cursor.key + keys.length, after: '' },
  };
}
