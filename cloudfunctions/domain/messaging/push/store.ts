import { isKeeperOf, meantBy, toldKeysOf, type AudienceKey } from '../../../kernel/audience';
import {
  change,
  collection,
  command,
  expression,
  whether,
  within,
  type Question,
} from '../../../kernel/database';
import { liesWithin } from '../../../kernel/paths';
import { classOfTemplate, type MessageTemplate } from '../../../../types/shared/messages';
import { Accounts, type AccountRecord } from '../../../kernel/model';
import {
  Campaigns,
  Consents,
  Deliveries,
  Notices,
  type CampaignRecord,
  type ConsentRecord,
  type DeliveryRecord,
} from '../model';
import { Bindings } from '../../membership/model';
import { Organizations } from '../../organization/model';

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

/** A page of the people of an organisation who may be sent a template, and where the next page begins. */
export interface Recipients {
  accounts: AccountRecord[];
  /** Missing when these were the last. */
  next?: string;
}

/** Which people are listed: who consented to a template, after the last consent of the page before. */
interface Listing {
  template: MessageTemplate;
  after: string;
  limit: number;
}

/** True for a key that stands for everybody of an organisation, however many. */
export const isForMany = (key: AudienceKey): boolean => meantBy(key).kind === 'organization';

/** How many people belong to an organisation or below it: all of them have in the inbox what is told to it. */
export async function countWithin(organizationId: string): Promise<number> {
  const organization = await collection(Organizations).findById(organizationId);
  if (!organization) return 0;
  return collection(Accounts).count({ orgPath: within(organization.path), closedAt: null });
}

/** The people whom some keys of keepers, of members and of WeChat users stand for, each once. */
export async function peopleAmong(keys: readonly AudienceKey[], now: number): Promise<AccountRecord[]> {
  const idsOf = (wanted: ReturnType<typeof meantBy>['kind']) =>
    keys.map(meantBy).flatMap(({ kind, id }) => (kind === wanted ? id : []));
  const accounts = await Promise.all([
    keepersOf(idsOf('keepers'), now),
    membersBy(idsOf('member')),
    usersBy(idsOf('wechat')),
  ]);
  const open = accounts.flat().filter(({ closedAt }) => !closedAt);
  return [...new Map(open.map((one) => [one._id, one])).values()];
}

async function keepersOf(organizationIds: string[], now: number): Promise<AccountRecord[]> {
  if (organizationIds.length === 0) return [];
  const accounts = await collection(Accounts).findAll({
    'grants.organizationId': command.in(organizationIds),
  });
  return accounts.filter((account) => organizationIds.some((id) => isKeeperOf(account, id, now)));
}

async function membersBy(memberIds: string[]): Promise<AccountRecord[]> {
  if (memberIds.length === 0) return [];
  const bindings = await collection(Bindings).findByIds(memberIds);
  return collection(Accounts).findByIds(bindings.flatMap(({ openid }) => openid ?? []));
}

/** Whoever is bound to these WeChat users; one who is bound to nobody has no account. */
async function usersBy(openids: string[]): Promise<AccountRecord[]> {
  if (openids.length === 0) return [];
  return collection(Accounts).findByIds(openids);
}

/** The next people within an organisation. */
export async function recipientsWithin(
  organizationId: string,
  { template, after, limit }: Listing,
): Promise<Recipients> {
  const organization = await collection(Organizations).findById(organizationId);
  if (!organization) return { accounts: [] };
  const { path } = organization;
  const consents = await collection(Consents).find(
    { template, _id: command.gt(after), remaining: command.gt(0), orgPath: within(path) },
    { orderBy: [['_id', 'asc']], limit },
  );
  const accounts = await accountsOf(consents.filter(isWanted).map(({ openid }) => openid));
  return {
    // Who has left, or moved elsewhere since the consent, is not of the audience any more.
    accounts: accounts.filter(({ orgPath }) => liesWithin(orgPath, path)),
    ...(consents.length === limit && { next: consents.at(-1)?._id }),
  };
}

/** Those of some people who may be sent a template. */
export async function consenting(
  accounts: AccountRecord[],
  template: MessageTemplate,
): Promise<AccountRecord[]> {
  const bound = new Map(accounts.map((one) => [one._id, one]));
  if (bound.size === 0) return [];
  const consents = await collection(Consents).findAll({
    _id: command.in([...bound.keys()].map((openid) => `${openid}:${template}`)),
    remaining: command.gt(0),
  });
  return consents.filter(isWanted).flatMap(({ openid }) => bound.get(openid) ?? []);
}

const isWanted = ({ muted = false }: ConsentRecord): boolean => !muted;

async function accountsOf(openids: string[]): Promise<AccountRecord[]> {
  if (openids.length === 0) return [];
  const accounts = await collection(Accounts).findAll({ _id: command.in(openids) });
  return accounts.filter(({ closedAt }) => !closedAt);
}

/**
 * Those of some deliveries that are still for whom they were listed: of the audience as they are now, bound, not muted, and
 * with a consent that was not taken back. Much may happen between the listing and the sending, overnight or until a retry.
 */
export async function stillWanted(
  { audience, template }: Pick<CampaignRecord, 'audience' | 'template'>,
  deliveries: readonly DeliveryRecord[],
  now: number,
): Promise<DeliveryRecord[]> {
  const [accounts, consents] = await Promise.all([
    accountsOf(deliveries.map(({ openid }) => openid)),
    collection(Consents).findByIds(consentIds(deliveries, template)),
  ]);
  const willing = new Set(consents.filter(isWilling).map(({ openid }) => openid));
  const meant = new Set(
    accounts
      .filter((account) => toldKeysOf(account, now).some((key) => audience.includes(key)))
      .map(({ _id }) => _id),
  );
  return deliveries.filter(({ openid }) => willing.has(openid) && meant.has(openid));
}

const isWilling = (consent: ConsentRecord): boolean => isWanted(consent) && consent.remaining > 0;

export const addDeliveries = (deliveries: DeliveryRecord[]): Promise<void> =>
  collection(Deliveries).addMissing(deliveries);

/** Deliveries whose turn has come, those longest due first. */
export const dueDeliveries = (campaignId: string, now: number, limit: number): Promise<DeliveryRecord[]> =>
  collection(Deliveries).find(
    { campaignId, status: 'pending', nextTryAt: command.lte(now) },
    { orderBy: [['nextTryAt', 'asc']], limit },
  );

/** What was being sent when its tick died may have gone out: it is not sent again. */
export const giveUpDoubtful = (campaignId: string, now: number): Promise<number> =>
  collection(Deliveries).updateWhere(
    { campaignId, status: 'sending' },
    { status: 'failed', reason: 'UNKNOWN', at: now },
  );

/** When the next delivery that waits is due; nothing when none does. */
export async function nextTryOf(campaignId: string): Promise<number | undefined> {
  const [next] = await dueDeliveries(campaignId, Number.MAX_SAFE_INTEGER, 1);
  return next?.nextTryAt;
}

/** Ends what of a campaign was not sent: nobody is told of it any more. */
export async function endUnsent(campaignId: string, reason: 'PAST' | 'UNWANTED', now: number): Promise<void> {
  await giveUpDoubtful(campaignId, now);
  await collection(Deliveries).updateWhere(
    { campaignId, status: 'pending' },
    { status: 'failed', reason, at: now },
  );
}

/** Moves deliveries from one status to the next; only those still in the first move. */
export const moveDeliveries = (
  deliveries: readonly DeliveryRecord[],
  from: DeliveryRecord['status'],
  changes: Partial<DeliveryRecord>,
): Promise<number> =>
  collection(Deliveries).updateWhere(
    { _id: command.in(deliveries.map(({ _id }) => _id)), status: from },
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

const consentIds = (deliveries: readonly DeliveryRecord[], template: MessageTemplate): string[] =>
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
