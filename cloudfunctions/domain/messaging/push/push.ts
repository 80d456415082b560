import { messageData } from '../templates';
import { idOf } from '../../../kernel/ids';
import { templateId } from '../../../kernel/settings';
import {
  addDeliveries,
  dueDeliveries,
  giveUpDoubtful,
  isForMany,
  moveDeliveries,
  openCampaigns,
  recipientsAmong,
  recipientsWithin,
  saveCampaign,
  stillWanted,
  takeLease,
  tallyOf,
} from './store';
import { findCampaign } from '../campaigns';
import { sendPage } from './page';
import { settingsAt } from '../../setting/settings';
import { sendingLasts } from './quiet-hours';
import type { CampaignRecord } from '../model';

/** Consents listed at a time. */
const expandPage = 500;

/** Keys of keepers and of single people looked up together: a reminder has one for each branch. */
const keysAtOnce = 100;

/** Messages on their way at once. A crash leaves at most these in doubt; they are never sent again. */
const pageSize = 20;

/** How long one tick works (ms), within the function's limit; the next goes on where it stopped. */
const tickWorks = 30_000;

/** Longer than a tick can take, so that a lease outlives its holder only when that one died (ms). */
const leaseLasts = 90_000;

/** Takes open campaigns as far as one tick goes. `clock` tells the time (epoch ms) as work goes on. */
export async function push(clock: () => number): Promise<void> {
  const { quietFrom: from, quietUntil: until } = await settingsAt(clock());
  // In the quiet hours nothing is sent; the inbox has it at once.
  const endsAt = clock() + Math.min(tickWorks, sendingLasts(clock(), { from, until }));
  for (const { _id } of clock() < endsAt ? await openCampaigns() : []) {
    if (clock() >= endsAt) return;
    if (!(await takeLease(_id, clock(), clock() + leaseLasts))) continue;
    const campaign = await findCampaign(_id);
    if (campaign) await advance(campaign, clock, endsAt);
  }
}

async function advance(campaign: CampaignRecord, clock: () => number, endsAt: number): Promise<void> {
  const template = templateId(campaign.template);
  if (!template) {
    // No template was applied for: the inbox is all there is.
    await saveCampaign(campaign._id, { stage: 'done', leaseUntil: 0 });
    return;
  }
  let { stage, cursor } = campaign;
  while (stage === 'expanding' && clock() < endsAt) {
    ({ stage, cursor } = await expand(campaign, cursor, clock()));
  }
  const outcome = stage === 'sending' ? await send(campaign, template, clock, endsAt) : { stage };
  await saveCampaign(campaign._id, { ...outcome, leaseUntil: 0, tally: await tallyOf(campaign._id) });
}

type Progress = Pick<CampaignRecord, 'stage' | 'cursor'>;

/** Lists the next page of whom to write to. */
async function expand(campaign: CampaignRecord, cursor: Progress['cursor'], now: number): Promise<Progress> {
  const { openids, next } = await listFrom(campaign, cursor, now);
  await addDeliveries(
    openids.map((openid) => ({
      _id: idOf(campaign._id, openid),
      campaignId: campaign._id,
      openid,
      status: 'pending',
      attempts: 0,
      nextTryAt: now,
      at: now,
    })),
  );
  const progress: Progress = {
    stage: next.key < campaign.audience.length ? 'expanding' : 'sending',
    cursor: next,
  };
  await saveCampaign(campaign._id, progress);
  return progress;
}

/** Whom the audience stands for from a place on, as many as are looked up together, and the place after them. */
async function listFrom(
  { audience, template }: CampaignRecord,
  cursor: Progress['cursor'],
  now: number,
): Promise<{ openids: string[]; next: Progress['cursor'] }> {
  const ahead = audience.slice(cursor.key, cursor.key + keysAtOnce);
  const [key] = ahead;
  if (key !== undefined && isForMany(key)) {
    const page = await recipientsWithin(key, { template, after: cursor.after, limit: expandPage });
    return {
      openids: page.openids,
      next: page.next ? { key: cursor.key, after: page.next } : { key: cursor.key + 1, after: '' },
    };
  }
  const many = ahead.findIndex(isForMany);
  const keys = many < 0 ? ahead : ahead.slice(0, many);
  return {
    openids: await recipientsAmong(keys, template, now),
    next: { key: cursor.key + keys.length, after: '' },
  };
}

/** Sends what is due, a page at a time; answers where the campaign stands afterwards. */
async function send(
  campaign: CampaignRecord,
  template: string,
  clock: () => number,
  endsAt: number,
): Promise<Pick<CampaignRecord, 'stage' | 'stopped'>> {
  await giveUpDoubtful(campaign._id, clock());
  const message = {
    templateId: template,
    page: campaign.page,
    data: messageData(campaign.template, campaign.said),
  };
  while (clock() < endsAt) {
    const due = await dueDeliveries(campaign._id, clock(), pageSize);
    if (due.length === 0) return { stage: (await waits(campaign._id)) ? 'sending' : 'done' };
    const page = await stillWanted(campaign, due, clock());
    if (page.length < due.length) {
      const unwanted = due.filter((one) => !page.includes(one));
      await moveDeliveries(unwanted, 'pending', { status: 'failed', reason: 'UNWANTED', at: clock() });
    }
    if (page.length === 0) continue;
    const refused = await sendPage(campaign.template, message, page, clock());
    if (refused) return { stage: 'stopped', stopped: { ...refused, at: clock() } };
  }
  return { stage: 'sending' };
}

/** True while some of it is to be tried again later. */
const waits = async (campaignId: string): Promise<boolean> =>
  (await dueDeliveries(campaignId, Number.MAX_SAFE_INTEGER, 1)).length > 0;
