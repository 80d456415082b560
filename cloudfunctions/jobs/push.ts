import { sendSubscribeMessage } from '../shared/database';
import type { CampaignRecord, DeliveryRecord } from '../shared/records';
import { templateId } from '../shared/settings';
import { guidanceTemplate, messageOf, noticeOf } from './guidance-message';
import {
  addDeliveries,
  addNotice,
  consentsAfter,
  deliveriesIn,
  forgetConsents,
  moveDeliveries,
  openCampaigns,
  saveCampaign,
  spendConsents,
  takeLease,
} from './store';

/** Consents listed at a time. */
const expandPage = 500;

/** Messages on their way at once. A crash leaves at most these in doubt; they are never sent again. */
const sendPage = 20;

/** How long one tick works (ms), within the function's limit; the next goes on where it stopped. */
const tickWorks = 40_000;

/** Longer than a tick can take, so that a lease outlives its holder only when that one died (ms). */
const leaseLasts = 90_000;

const attemptsAtMost = 3;

/** WeChat's answers that concern one person and stay so: refused or none left, main switch off, unknown user. */
const finalForPerson = [43101, 20004, 40003];

/** WeChat's answers that would be the same for everyone: the template or a field of it is wrong. */
const finalForAll = [47003, 40037, 41030];

/** Takes open campaigns as far as one tick goes. `clock` tells the time (epoch ms) as work goes on. */
export async function push(clock: () => number): Promise<void> {
  const endsAt = clock() + tickWorks;
  for (const campaign of await openCampaigns()) {
    if (clock() >= endsAt) return;
    if (await takeLease(campaign._id, clock(), clock() + leaseLasts)) await advance(campaign, clock, endsAt);
  }
}

async function advance(campaign: CampaignRecord, clock: () => number, endsAt: number): Promise<void> {
  await addNotice(noticeOf(campaign, clock()));
  const template = templateId(guidanceTemplate);
  if (!template) {
    // No template was applied for: the inbox is all there is.
    await saveCampaign(campaign._id, { stage: 'done', leaseUntil: 0 });
    return;
  }
  let { stage, cursor } = campaign;
  while (stage === 'expanding' && clock() < endsAt) {
    ({ stage, cursor } = await expand(campaign, cursor, clock()));
  }
  if (stage === 'sending') stage = await send(campaign, template, clock, endsAt);
  await saveCampaign(campaign._id, { stage, leaseUntil: 0 });
}

/** Lists the next page of whom to write to. */
async function expand(
  campaign: CampaignRecord,
  cursor: string,
  now: number,
): Promise<Pick<CampaignRecord, 'stage' | 'cursor'>> {
  const consents = await consentsAfter(guidanceTemplate, campaign.audiencePath, cursor, expandPage);
  await addDeliveries(
    consents.map(({ openid }) => ({
      _id: `${campaign._id}:${openid}`,
      campaignId: campaign._id,
      openid,
      status: 'pending',
      attempts: 0,
      at: now,
    })),
  );
  const progress = {
    stage: consents.length < expandPage ? 'sending' : 'expanding',
    cursor: consents.at(-1)?._id ?? cursor,
  } as const;
  await saveCampaign(campaign._id, progress);
  return progress;
}

/** Sends what is pending, a page at a time; answers the stage the campaign is in afterwards. */
async function send(
  campaign: CampaignRecord,
  template: string,
  clock: () => number,
  endsAt: number,
): Promise<CampaignRecord['stage']> {
  await giveUpDoubtful(campaign, clock());
  let afterwards: DeliveryRecord[] = [];
  while (clock() < endsAt) {
    const pending = await deliveriesIn(campaign._id, 'pending', sendPage + afterwards.length);
    const page = pending.filter((delivery) => !afterwards.some((later) => later._id === delivery._id));
    if (page.length === 0) return afterwards.length > 0 ? 'sending' : 'done';
    const outcome = await sendPageOf(campaign, template, page.slice(0, sendPage), clock());
    if (outcome.stopped) return 'stopped';
    afterwards = [...afterwards, ...outcome.later];
  }
  return 'sending';
}

/** What a dead tick had marked as being sent may have gone out: it is not sent again. */
async function giveUpDoubtful(campaign: CampaignRecord, now: number): Promise<void> {
  const doubtful = await deliveriesIn(campaign._id, 'sending', 1000);
  if (doubtful.length === 0) return;
  await moveDeliveries(ids(doubtful), 'sending', { status: 'failed', reason: 'UNKNOWN', at: now });
}

async function sendPageOf(campaign: CampaignRecord, template: string, page: DeliveryRecord[], now: number) {
  await moveDeliveries(ids(page), 'pending', { status: 'sending', at: now });
  const answers = await Promise.all(
    page.map(async (delivery) => ({
      delivery,
      code: await trySending(messageOf(campaign, template, delivery.openid)),
    })),
  );
  const sent = answers.filter(({ code }) => code === 0);
  const refused = answers.filter(({ code }) => finalForPerson.includes(code));
  const invalid = answers.filter(({ code }) => finalForAll.includes(code));
  const transient = answers.filter((answer) => ![...sent, ...refused, ...invalid].includes(answer));
  const exhausted = transient.filter(({ delivery }) => delivery.attempts + 1 >= attemptsAtMost);
  const later = transient.filter((answer) => !exhausted.includes(answer)).map(({ delivery }) => delivery);

  if (sent.length > 0) {
    await moveDeliveries(ids(sent.map(({ delivery }) => delivery)), 'sending', { status: 'sent', at: now });
    await spendConsents(sent.map(({ delivery }) => `${delivery.openid}:${guidanceTemplate}`));
  }
  for (const { delivery, code } of [...refused, ...invalid, ...exhausted]) {
    await moveDeliveries([delivery._id], 'sending', { status: 'failed', reason: code, at: now });
  }
  if (refused.length > 0)
    await forgetConsents(refused.map(({ delivery }) => `${delivery.openid}:${guidanceTemplate}`));
  for (const delivery of later) {
    await moveDeliveries([delivery._id], 'sending', { status: 'pending', attempts: delivery.attempts + 1 });
  }
  const [bad] = invalid;
  if (bad) await saveCampaign(campaign._id, { stoppedBy: bad.code });
  return { stopped: bad !== undefined, later };
}

/** WeChat's code: 0 for sent. */
async function trySending(message: Parameters<typeof sendSubscribeMessage>[0]): Promise<number> {
  try {
    await sendSubscribeMessage(message);
    return 0;
  } catch (error) {
    const { errCode } = error as { errCode?: unknown };
    return typeof errCode === 'number' ? errCode : -1;
  }
}

const ids = (deliveries: DeliveryRecord[]): string[] => deliveries.map((delivery) => delivery._id);
