import type { Said } from './templates';
import type { MessageTemplate } from '../../../types/shared/messages';
import type { NoticeName } from '../../../types/shared/notices';
import { defineCollection, none } from '../../kernel/database';

/** A push to those who consented. */
export interface CampaignRecord {
  _id: string;
  /** The notice that it is of: once that says something else, this is not pushed any more. */
  noticeId?: string;
  /** The organisation that tells, whose report shows how it went. */
  orgPath?: string;
  title: string;
  template: MessageTemplate;
  /** Whom it is for, as keys of `audience.ts`. */
  audience: string[];
  said: Said;
  /** Where a tap on the message leads. */
  page: string;
  openedAt: number;
  /** When there is something to do for it: not before it is opened, and when the next retry is due. */
  dueAt: number;
  /** It is of no use any more from this instant on. */
  until?: number;
  /** What it tells of, by id: see `push/sources.ts`. */
  about?: string;
  /** `expanding` lists whom to write to, `sending` writes, `done` and `stopped` are final. */
  stage: 'expanding' | 'sending' | 'done' | 'stopped';
  /** Which key of the audience is being listed, and the last consent listed of it. */
  cursor: { key: number; after: string };
  leaseUntil: number;
  /** The deliveries that are being handed to WeChat; what a dead tick left here may have gone out. */
  onItsWay?: string[];
  /** What WeChat found wrong with the message itself: nobody can be sent it. */
  stopped?: { code: number; message: string; at: number };
  /** How many people had its notice in their inbox when it was listed whom to write to; missing where that was not done. */
  told?: number;
  /** How many deliveries there are of each outcome, as of the last tick. */
  tally?: Record<string, number>;
}

export interface ConsentRecord {
  _id: string;
  openid: string;
  template: MessageTemplate;
  organizationId: string;
  orgPath: string;
  remaining: number;
  /** The person wants none of these for now; what they consented to stays. */
  muted?: boolean;
  /** Keys of the latest consents counted, so that a resend is not counted again. */
  keys: string[];
}

export interface DeliveryRecord {
  _id: string;
  campaignId: string;
  openid: string;
  status: 'pending' | 'sent' | 'failed';
  /**
   * WeChat's error code; `UNKNOWN` when a crash left it open whether the message went out; `UNWANTED` when it was not for
   * this person any more by the time it was to be sent; `PAST` when what it tells of was over by then; `TOLD_TODAY` when
   * the person had the day's one digest push already.
   */
  reason?: number | 'UNKNOWN' | 'UNWANTED' | 'PAST' | 'TOLD_TODAY';
  /** What it says to this person, where that is not the same for all. */
  said?: Said;
  attempts: number;
  nextTryAt: number;
  at: number;
}

/** The one digest push of a person's day: by which campaign. `_id` is `openid:YYYY-MM-DD`, so that there is one. */
export interface DigestPushRecord {
  _id: string;
  openid: string;
  campaignId: string;
  at: number;
}

export interface NoticeRecord {
  _id: string;
  /** Which row of the table it is of. */
  of: NoticeName;
  /** Whom it is for, as keys of `audience.ts`. */
  audience: string[];
  title: string;
  body: string;
  link: string;
  at: number;
}

export interface InboxStateRecord {
  _id: string;
  readUpTo: number;
  /** Those read one by one since. */
  read?: { id: string; at: number }[];
  /** When the person read last, one by one or all: `readUpTo` stays 0 for who never reads all. Missing until they do again. */
  at?: number;
}

/** Pushes on their way; `_id` says what is pushed, so that it is pushed once. */
export const Campaigns = defineCollection<CampaignRecord>()({
  name: 'campaigns',
  indexes: [
    ['by_stage_due', 'stage', 'dueAt', 'openedAt'],
    ['by_org_opened', 'orgPath', '-openedAt', '-_id'],
    ['by_template_opened', 'template', 'openedAt'],
  ],
  organizations: none('the path is that of the day; whoever stands above sees it by its own'),
  retention: { kept: 'how a push went, without names' },
  about: none('whom a push reached is told by its deliveries'),
  exit: none('a push is of no use outside WeChat'),
});

/** Consents to one subscribe message each, counted; `_id` is `openid:template`. */
export const Consents = defineCollection<ConsentRecord>()({
  name: 'consents',
  indexes: [
    ['by_template', 'template', '_id'],
    ['by_openid', 'openid'],
    ['by_org', 'orgPath'],
  ],
  organizations: [{ id: 'organizationId', path: 'orgPath', joins: true }],
  retention: { kept: 'one for each person and template' },
  about: {
    wechat: 'openid',
    what: '同意接收的提醒',
    tell: ({ remaining }) => ({ text: `还有 ${remaining} 次` }),
  },
  exit: none('a consent holds for messages of this program only'),
});

/** One message to one person; `_id` is `campaignId:openid`. */
export const Deliveries = defineCollection<DeliveryRecord>()({
  name: 'deliveries',
  indexes: [
    ['by_campaign_status', 'campaignId', 'status', 'nextTryAt'],
    ['by_openid', 'openid'],
    ['by_at', 'at'],
  ],
  organizations: none('it names a WeChat user'),
  retention: {
    removed: [{ days: 183, since: 'at', because: 'long enough to look into a message that did not come' }],
  },
  about: {
    wechat: 'openid',
    what: '发出的微信提醒',
    tell: ({ at, status }) => ({ at, text: status === 'sent' ? '已发出' : '没有发出' }),
  },
  exit: none('a message is of no use outside WeChat'),
});

/** Who had a digest push on which day; `_id` is `openid:YYYY-MM-DD`. */
export const DigestPushes = defineCollection<DigestPushRecord>()({
  name: 'digestPushes',
  indexes: [
    ['by_openid', 'openid'],
    ['by_at', 'at'],
  ],
  organizations: none('it names a WeChat user'),
  retention: { removed: [{ days: 2, since: 'at', because: 'it holds for its day only' }] },
  about: none('the message itself is told by deliveries'),
  exit: none('a message is of no use outside WeChat'),
});

/** How far a person has read; `_id` is the OPENID. */
export const InboxStates = defineCollection<InboxStateRecord>()({
  name: 'inboxStates',
  indexes: [['by_at', 'at']],
  organizations: none('it names a WeChat user'),
  retention: {
    removed: [
      {
        days: 1095,
        since: 'at',
        because: 'who has not looked for three years does not come back to it',
      },
    ],
  },
  about: { wechat: '_id', what: '通知读到', tell: ({ at, readUpTo }) => ({ at: at ?? readUpTo, text: '' }) },
  exit: none('what somebody has read is nobody else’s matter'),
  writtenByLooking: true,
});

/** What was told to an organisation and all below it, or to some people: one record for all of them. */
export const Notices = defineCollection<NoticeRecord>()({
  name: 'notices',
  indexes: [
    ['by_audience_at', 'audience', '-at', '-_id'],
    ['by_at', 'at'],
  ],
  organizations: none('its audience names organisations by id'),
  retention: {
    removed: [{ days: 730, since: 'at', because: 'long enough to look up what one was told' }],
  },
  about: none('what was told to a person stands in their inbox'),
  exit: none('what was told is not what happened; that leaves with its own records'),
});
