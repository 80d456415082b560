import { idOf } from '../../../kernel/ids';
import type { AccountRecord } from '../../../kernel/model';
import { digestsOf } from '../digest/recipients';
import type { CampaignRecord } from '../model';
import type { Said } from '../templates';
import { consenting, isForMany, peopleAmong, recipientsOf, type Recipients } from './recipients';
import { addDeliveries, saveCampaign } from './store';

/** Consents listed at a time. */
const expandPage = 500;

/** Keys of keepers and of single people looked up together: a reminder has one for each branch. */
const keysAtOnce = 100;

type Progress = Pick<CampaignRecord, 'stage' | 'cursor' | 'told'>;

/** Lists the next page of whom to write to, from a place on, and counts who has it in the inbox. */
export async function expand(
  campaign: CampaignRecord,
  { cursor, told: before = 0 }: Omit<Progress, 'stage'>,
  now: number,
): Promise<Progress> {
  const { accounts, next, inInbox } = await listFrom(campaign, cursor, now);
  const written = await writtenTo(accounts, campaign);
  await addDeliveries(
    written.map(({ openid, said }) => ({
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
    told: before + inInbox,
  };
  await saveCampaign(campaign._id, progress);
  return progress;
}

/** Who of those listed is written to, and what each is told where it is not the same for all. */
async function writtenTo(
  accounts: AccountRecord[],
  campaign: CampaignRecord,
): Promise<{ openid: string; said?: Said }[]> {
  if (campaign.template === 'digest') return digestsOf(accounts, campaign);
  return accounts.map(({ _id: openid }) => ({ openid }));
}

/** Some of those whom an audience stands for. */
interface Listed extends Pick<Recipients, 'accounts' | 'inInbox'> {
  /** The place after them. */
  next: Progress['cursor'];
}

/** Whom the audience stands for from a place on, as many as are looked up together. */
async function listFrom(
  { audience, template }: CampaignRecord,
  cursor: Progress['cursor'],
  now: number,
): Promise<Listed> {
  const ahead = audience.slice(cursor.key, cursor.key + keysAtOnce);
  const [key] = ahead;
  if (key !== undefined && isForMany(key)) {
    const { after } = cursor;
    const { accounts, inInbox, next } = await recipientsOf(key, { template, after, limit: expandPage });
    return {
      accounts,
      inInbox,
      next: next ? { key: cursor.key, after: next } : { key: cursor.key + 1, after: '' },
    };
  }
  const many = ahead.findIndex(isForMany);
  const keys = many < 0 ? ahead : ahead.slice(0, many);
  const people = await peopleAmong(keys, now);
  return {
    accounts: await consenting(people, template),
    inInbox: people.length,
    next: { key: cursor.key + keys.length, after: '' },
  };
}
