import { audit, type Auditable } from '../shared/audit';
import { toldKeysOf } from '../shared/audience';
import { collection, command, transaction } from '../shared/database';
import type {
  AccountRecord,
  CampaignRecord,
  ConsentRecord,
  InboxStateRecord,
  NoticeRecord,
} from '../shared/records';
import { messageTemplates, type MessageTemplate } from '../../types/shared/messages';

/** What was told to a person before an instant, newest first. */
export const noticesBefore = (
  account: AccountRecord,
  before: number,
  limit: number,
  now: number,
): Promise<NoticeRecord[]> =>
  collection('notices').find(
    { audience: command.in(toldKeysOf(account, now)), at: command.lt(before) },
    { orderBy: [['at', 'desc']], limit },
  );

/** Those of some notices that a person was told. */
export async function noticesById(
  account: AccountRecord,
  ids: string[],
  now: number,
): Promise<NoticeRecord[]> {
  if (ids.length === 0) return [];
  const notices = await collection('notices').findAll({ _id: command.in(ids) });
  const keys = toldKeysOf(account, now);
  return notices.filter(({ audience }) => audience.some((key) => keys.includes(key)));
}

export const inboxStateOf = (openid: string): Promise<InboxStateRecord | undefined> =>
  collection('inboxStates').findById(openid);

/** How many notices a person has not read. */
export async function countUnread(
  account: AccountRecord,
  state: InboxStateRecord | undefined,
  now: number,
): Promise<number> {
  const { readUpTo = 0, read = [] } = state ?? {};
  const told = await collection('notices').count({
    audience: command.in(toldKeysOf(account, now)),
    at: command.gt(readUpTo),
  });
  return Math.max(0, told - read.length);
}

/** So many notices are remembered one by one; with more, the oldest of them and all before count as read. */
const readOneByOne = 200;

/** Moves the reading mark forward, never back, and adds what was read one by one: requests may arrive out of order. */
export async function moveReadMark(
  openid: string,
  upTo: number,
  notices: NoticeRecord[],
): Promise<InboxStateRecord> {
  return transaction(async (within) => {
    const before = await within.in('inboxStates').findById(openid);
    const all = [...(before?.read ?? []), ...notices.map(({ _id, at }) => ({ id: _id, at }))];
    const latestFirst = [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => b.at - a.at);
    const readUpTo = Math.max(before?.readUpTo ?? 0, upTo, latestFirst[readOneByOne]?.at ?? 0);
    const state = { _id: openid, readUpTo, read: latestFirst.filter(({ at }) => at > readUpTo) };
    if (before) await within.in('inboxStates').put(state);
    else await within.in('inboxStates').add(state);
    return state;
  });
}

/** How many keys of past consents are remembered to recognise a resend. */
const keysKept = 10;

/** Counts one consent to one message, once for each key; answers how many are left. */
export async function addConsent(
  person: { openid: string; orgPath: string },
  template: MessageTemplate,
  key: string,
): Promise<number> {
  const consent: ConsentRecord = {
    _id: consentId(person.openid, template),
    ...person,
    template,
    remaining: 1,
    keys: [key],
  };
  const { added } = await collection('consents').addOnce(consent);
  if (added) return 1;
  await collection('consents').updateWhere(
    { _id: consent._id, keys: command.nin([key]) },
    {
      remaining: command.inc(1),
      keys: command.push({ each: [key], slice: -keysKept }),
      orgPath: person.orgPath,
    },
  );
  const standing = await collection('consents').findById(consent._id);
  return standing?.remaining ?? 0;
}

const consentId = (openid: string, template: MessageTemplate): string => `${openid}:${template}`;

/** All that a person consented to. */
export const consentsOf = (openid: string): Promise<ConsentRecord[]> =>
  collection('consents').findAll({
    _id: command.in(messageTemplates.map((template) => consentId(openid, template))),
  });

/** Lets messages of a template rest or come again. */
export async function muteConsent(
  person: { openid: string; orgPath: string },
  template: MessageTemplate,
  muted: boolean,
): Promise<void> {
  const _id = consentId(person.openid, template);
  const { added } = await collection('consents').addOnce({
    ...{ _id, ...person, template },
    ...{ remaining: 0, keys: [], muted },
  });
  if (!added) await collection('consents').update(_id, { muted });
}

export const findCampaign = (id: string): Promise<CampaignRecord | undefined> =>
  collection('campaigns').findById(id);

/** An organisation's own pushes, newest first. */
export const campaignsBy = (orgPath: string, limit: number): Promise<CampaignRecord[]> =>
  collection('campaigns').find({ orgPath }, { orderBy: [['openedAt', 'desc']], limit });

/** Lets a stopped push go on; answers where it stands. */
export async function resumeCampaign(id: string, call: Auditable): Promise<CampaignRecord['stage']> {
  return transaction(async (within) => {
    const campaign = await within.in('campaigns').findById(id);
    if (!campaign) throw new Error(`campaign ${id} vanished`);
    if (campaign.stage !== 'stopped') return campaign.stage;
    await within.in('campaigns').update(id, { stage: 'sending', stopped: command.remove() });
    await audit(within, call, {
      ...{ action: 'message.resume', target: id, orgPath: campaign.orgPath },
      before: { stage: 'stopped' },
      after: { stage: 'sending' },
    });
    return 'sending';
  });
}
