import { change, collection, command, expression, whether, type Question } from '../../../kernel/database';
import { classOfTemplate, type MessageTemplate } from '../../../../types/shared/messages';
import { Campaigns, Consents, Deliveries, Notices, type CampaignRecord, type DeliveryRecord } from '../model';

/** So many are looked at together; a tick that is done with them asks for more. */
const campaignsAtOnce = 50;

const open = (now: number) => ({ stage: command.in(['expanding', 'sending']), dueAt: command.lte(now) });

/** Campaigns that there is something to do for by now, the longest due first. */
export const openCampaigns = (now: number): Promise<CampaignRecord[]> =>
  collection(Campaigns).find(open(now), {
    orderBy: [
      ['dueAt', 'asc'],
      ['openedAt', 'asc'],
    ],
    limit: campaignsAtOnce,
  });

/** Asks whether there are any. */
export const whetherCampaignsOpen = (now: number): Question => whether(Campaigns, open(now));

/** Lets all of them rest until an instant. */
export const putOff = (now: number, dueAt: number): Promise<number> =>
  collection(Campaigns).updateWhere(open(now), { dueAt });

/** False when the notice of a push has said something else since: then that is pushed, and not this. */
export async function stillStands({ noticeId, openedAt, template }: CampaignRecord): Promise<boolean> {
  if (noticeId === undefined || classOfTemplate[template] !== 'event') return true;
  return (await collection(Notices).findById(noticeId))?.at === openedAt;
}

/** Takes the campaign for oneself until an instant; false when another tick holds it. */
export async function takeLease(campaignId: string, now: number, until: number): Promise<boolean> {
  const taken = await collection(Campaigns).updateWhere(
    { _id: campaignId, leaseUntil: command.lte(now) },
    { leaseUntil: until },
  );
  return taken === 1;
}

export const saveCampaign = (campaignId: string, changes: Partial<CampaignRecord>): Promise<boolean> =>
  collection(Campaigns).update(campaignId, changes);

export const addDeliveries = (deliveries: DeliveryRecord[]): Promise<void> =>
  collection(Deliveries).addMissing(deliveries);

/** Deliveries whose turn has come, those longest due first. */
export const dueDeliveries = (campaignId: string, now: number, limit: number): Promise<DeliveryRecord[]> =>
  collection(Deliveries).find(
    { campaignId, status: 'pending', nextTryAt: command.lte(now) },
    { orderBy: [['nextTryAt', 'asc']], limit },
  );

/** What was being handed to WeChat when its tick died may have gone out: it is not sent again. */
export async function giveUpDoubtful({ onItsWay = [] }: CampaignRecord, now: number): Promise<void> {
  if (onItsWay.length === 0) return;
  await collection(Deliveries).updateWhere(
    { _id: command.in(onItsWay), status: 'pending' },
    { status: 'failed', reason: 'UNKNOWN', at: now },
  );
}

/** When the next delivery that waits is due; nothing when none does. */
export async function nextTryOf(campaignId: string): Promise<number | undefined> {
  const [next] = await dueDeliveries(campaignId, Number.MAX_SAFE_INTEGER, 1);
  return next?.nextTryAt;
}

/** Ends what of a campaign was not sent: nobody is told of it any more. */
export async function endUnsent(
  campaign: CampaignRecord,
  reason: 'PAST' | 'UNWANTED',
  now: number,
): Promise<void> {
  await giveUpDoubtful(campaign, now);
  await collection(Deliveries).updateWhere(
    { campaignId: campaign._id, status: 'pending' },
    { status: 'failed', reason, at: now },
  );
}

/** Writes down what became of deliveries, or when they are tried again; of those only that were not sent yet. */
export const moveDeliveries = (
  deliveries: readonly DeliveryRecord[],
  changes: Partial<DeliveryRecord>,
): Promise<number> =>
  collection(Deliveries).updateWhere(
    { _id: command.in(deliveries.map(({ _id }) => _id)), status: 'pending' },
    changes,
  );

/** How many deliveries of a campaign there are of each status, failures by their reason. */
export async function tallyOf(campaignId: string): Promise<Record<string, number>> {
  const groups = await collection(Deliveries).group<{ count: number }>(
    { campaignId },
    expression.ifNull(['$reason', '$status']),
    { count: expression.sum(1) },
  );
  return Object.fromEntries(groups.map(({ _id, count }) => [_id, count]));
}

/** The `_id`s of the consents that some deliveries are sent by. */
export const consentIds = (deliveries: readonly DeliveryRecord[], template: MessageTemplate): string[] =>
  deliveries.map(({ openid }) => `${openid}:${template}`);

/** One consent of each of these people is spent. */
export const spendConsents = (
  deliveries: readonly DeliveryRecord[],
  template: MessageTemplate,
): Promise<number> =>
  collection(Consents).updateWhere(
    { _id: command.in(consentIds(deliveries, template)), remaining: command.gt(0) },
    { remaining: change.inc(-1) },
  );

/** WeChat says that these people have none left, whatever we counted. */
export const forgetConsents = (
  deliveries: readonly DeliveryRecord[],
  template: MessageTemplate,
): Promise<number> =>
  collection(Consents).updateWhere({ _id: command.in(consentIds(deliveries, template)) }, { remaining: 0 });
