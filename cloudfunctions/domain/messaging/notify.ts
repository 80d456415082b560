import { collection, type Transaction } from '../../kernel/database';
import type { SaidBy } from './templates';
import type { MessageTemplate } from '../../../types/shared/messages';
import { templateOf, type NoticeName, type NoticeRows } from '../../../types/shared/notices';
import { idOf } from '../../kernel/ids';
import { Notices, Campaigns, type CampaignRecord, type NoticeRecord } from './model';

/** What is pushed of a notice to those who consented, beside what everybody of its audience has in the inbox. */
export interface Push<Template extends MessageTemplate> {
  said: SaidBy<Template>;
  /** The organisation that tells, whose report shows how it went; without one it shows nowhere. */
  orgPath?: string;
  /** It is of no use any more from this instant on (epoch ms). */
  until?: number;
  /** What it tells of, for whoever watches over that: see `push/sources.ts`. */
  about?: string;
}

/** An event is always pushed, at once; a digest matter may be, by a template of its own; nothing else is. */
type Pushed<Row> = Row extends { class: 'event'; template: infer Template extends MessageTemplate }
  ? { push: Push<Template> }
  : Row extends { template: infer Template extends MessageTemplate }
    ? { push?: Push<Template> }
    : { push?: undefined };

/** A notice as it is left: of a row of the table, with what is pushed of it as its class wants. */
export type NoticeOf<Name extends NoticeName> = NoticeRecord & { of: Name } & Pushed<NoticeRows[Name]>;

/** Any of them. A reminder that something starts soon is pushed only. */
export type Notice = { [Name in Exclude<NoticeName, 'activitySoon'>]: NoticeOf<Name> }[Exclude<
  NoticeName,
  'activitySoon'
>];

/** The push of a notice, if it has one; `_id` says which word of it. */
function campaignOf({ push, ...notice }: Notice, _id = notice._id): CampaignRecord | undefined {
  const template = templateOf(notice.of);
  if (!push || !template) return undefined;
  const { title, audience, link, at } = notice;
  return {
    _id,
    noticeId: notice._id,
    title,
    audience,
    page: link.replace(/^\//, ''),
    template,
    ...push,
    openedAt: at,
    dueAt: at,
    stage: 'expanding',
    cursor: { key: 0, after: '' },
    leaseUntil: 0,
  };
}

const noticeOf = ({ push: _, ...notice }: Notice): NoticeRecord => notice;

/** Leaves a notice and opens its push, in the transaction of what it tells of. */
export async function notify(within: Transaction, notice: Notice): Promise<void> {
  await within.in(Notices).add(noticeOf(notice));
  const campaign = campaignOf(notice);
  if (campaign) await within.in(Campaigns).add(campaign);
}

/**
 * The same where a later word takes the place of an earlier one: the notice stands as it was said last, unread by whom
 * the one before was read, and what was not yet pushed of the one before is not pushed any more. Where that one leads
 * elsewhere, `several` is said of both.
 */
export async function notifyAnew(within: Transaction, notice: Notice, several = notice): Promise<void> {
  const before = await within.in(Notices).findById(notice._id);
  const leadsElsewhere = before !== undefined && before.link !== notice.link;
  const said = leadsElsewhere ? several : notice;
  await within.in(Notices).replace(before, noticeOf(said));
  const campaign = campaignOf(said, idOf(said._id, String(said.at)));
  // Two words of one instant: the later one is pushed.
  if (campaign) await within.in(Campaigns).put(campaign);
}

/** Leaves notices outside a transaction; those that were left before stay as they are. */
export async function notifyOnce(notices: (Notice & { push?: undefined })[]): Promise<void> {
  if (notices.length === 0) return;
  // Most were left before, by the round an hour ago: looked for first, that costs one request.
  const told = new Set(
    (await collection(Notices).findByIds(notices.map(({ _id }) => _id))).map(({ _id }) => _id),
  );
  await collection(Notices).addMissing(notices.filter(({ _id }) => !told.has(_id)).map(noticeOf));
}

/** Leaves a notice in the transaction of what it tells of, unless it was left before. */
export async function notifyUnlessTold(within: Transaction, notice: Notice): Promise<void> {
  if (!(await within.in(Notices).findById(notice._id))) await notify(within, notice);
}

/** Takes a notice back whose matter went over to others, who are told of it anew. */
export const takeBack = (within: Transaction, noticeId: string): Promise<void> =>
  within.in(Notices).remove(noticeId);

/** Whether something was told before. */
export const wasTold = async (id: string): Promise<boolean> =>
  (await collection(Notices).findById(id)) !== undefined;

/** A reminder that something starts soon: of what, when it is sent, and what must still hold then. */
export interface Soon {
  _id: string;
  about: string;
  title: string;
  page: string;
  sentAt: number;
  until: number;
}

/** Sets a reminder for later; whom it is for, and what it says, is asked when its time has come. A repeat sets it anew. */
export const remindLater = (within: Transaction, { sentAt, ...soon }: Soon): Promise<void> =>
  within.in(Campaigns).put({
    ...soon,
    template: 'activitySoon',
    audience: [],
    said: {},
    openedAt: sentAt,
    dueAt: sentAt,
    stage: 'expanding',
    cursor: { key: 0, after: '' },
    leaseUntil: 0,
  });
