import { isKeeperOf, keysOf, meantBy, toldKeysOf, type AudienceKey } from '../../../kernel/audience';
import { collection, command, within } from '../../../kernel/database';
import { Accounts, type AccountRecord } from '../../../kernel/model';
import type { MessageTemplate } from '../../../../types/shared/messages';
import { Bindings } from '../../membership/model';
import { findOrganization } from '../../organization/find';
import { keepersOf, successorOf } from '../../organization/keeping';
import type { OrganizationRecord } from '../../organization/model';
import { Consents, type CampaignRecord, type ConsentRecord, type DeliveryRecord } from '../model';
import { consentIds } from './store';

/** Whom the keys of an audience stand for, as far as they may be sent a template. */

/** A page of the people of an organisation who may be sent a template, and where the next page begins. */
export interface Recipients {
  accounts: AccountRecord[];
  /** Of the people first come to, who have it in the inbox, whether they consented to a message or not. */
  inInbox: number;
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

/** The next people who answer to the key of an organisation. */
export async function recipientsOf(organizationId: string, listing: Listing): Promise<Recipients> {
  const organization = await findOrganization(organizationId);
  if (!organization) return { accounts: [], inInbox: 0 };
  const apart = await peopleApart(organization);
  if (!apart) return recipientsWithin(organization, listing);
  return { accounts: await consenting(apart, listing.template), inInbox: apart.length };
}

/**
 * Everybody who answers to an organisation that nobody's path names: who is in a group belongs to its branch, and the
 * people of a merged branch to the one that took them in. They are few, and listed without regard to consents. Nothing
 * where the path tells.
 */
async function peopleApart(organization: OrganizationRecord): Promise<AccountRecord[] | undefined> {
  const { _id, kind, mergedInto } = organization;
  if (kind === 'group') return collection(Accounts).findAll({ groupId: _id, closedAt: null });
  if (mergedInto === undefined) return undefined;
  const { path } = await successorOf(organization);
  const accounts = await collection(Accounts).findAll({ orgPath: within(path), closedAt: null });
  return accounts.filter((account) => keysOf(account).includes(_id));
}

/** The next people of an organisation and all below it, by their consents: they may be all of the district. */
async function recipientsWithin(
  { _id, path }: OrganizationRecord,
  { template, after, limit }: Listing,
): Promise<Recipients> {
  const [consents, inInbox] = await Promise.all([
    collection(Consents).find(
      { template, _id: command.gt(after), remaining: command.gt(0), orgPath: within(path) },
      { orderBy: [['_id', 'asc']], limit },
    ),
    after === '' ? collection(Accounts).count({ orgPath: within(path), closedAt: null }) : 0,
  ]);
  const accounts = await accountsOf(consents.filter(isWanted).map(({ openid }) => openid));
  return {
    // Who has left, or moved elsewhere since the consent, is not of the audience any more.
    accounts: accounts.filter((account) => keysOf(account).includes(_id)),
    inInbox,
    ...(consents.length === limit && { next: consents.at(-1)?._id }),
  };
}

/** The people whom some keys of keepers, of members and of WeChat users stand for, each once. */
export async function peopleAmong(keys: readonly AudienceKey[], now: number): Promise<AccountRecord[]> {
  const idsOf = (wanted: ReturnType<typeof meantBy>['kind']) =>
    keys.map(meantBy).flatMap(({ kind, id }) => (kind === wanted ? id : []));
  const accounts = await Promise.all([
    peopleKeeping(idsOf('keepers'), now),
    membersBy(idsOf('member')),
    accountsOf(idsOf('wechat')),
  ]);
  const open = accounts.flat().filter(({ closedAt }) => !closedAt);
  return [...new Map(open.map((one) => [one._id, one])).values()];
}

async function peopleKeeping(organizationIds: string[], now: number): Promise<AccountRecord[]> {
  if (organizationIds.length === 0) return [];
  // The keepers of what a branch was merged into do its work.
  const stand = [...(await keepersOf(organizationIds)).values()].map(({ _id }) => _id);
  const accounts = await collection(Accounts).findAll({ 'grants.organizationId': command.in(stand) });
  return accounts.filter((account) => organizationIds.some((id) => isKeeperOf(account, id, now)));
}

async function membersBy(memberIds: string[]): Promise<AccountRecord[]> {
  if (memberIds.length === 0) return [];
  const bindings = await collection(Bindings).findByIds(memberIds);
  return collection(Accounts).findByIds(bindings.flatMap(({ openid }) => openid ?? []));
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

/** Whoever is bound to these WeChat users; one who is bound to nobody has no open account. */
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
