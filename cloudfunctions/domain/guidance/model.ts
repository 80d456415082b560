import type * as z from 'zod';
import type { guidanceText } from '../../../types/domain/guidance';
import { attachmentKindWords, type GuidanceStage } from '../../../types/shared/guidances';
import { defineCollection, none } from '../../kernel/database';

/** A month's guidance as its readers see it; `_id` is `issuerId:YYYY-MM`. */
export interface GuidanceRecord {
  _id: string;
  issuerId: string;
  issuerName: string;
  orgPath: string;
  month: string;
  content: z.infer<typeof guidanceText>;
  version: number;
  publishedAt: number;
  /** The items that this version adds to the one before, or words anew. */
  newItemIds?: string[];
  /** Its versions, latest first. */
  history: { version: number; publishedAt: number; changeNote: string }[];
}

/** An earlier version; `_id` is `guidanceId:version`. */
export interface GuidanceVersionRecord {
  _id: string;
  guidanceId: string;
  version: number;
  publishedAt: number;
  content: z.infer<typeof guidanceText>;
}

/** What a branch told back of a month; `_id` is `guidanceId:branchId`. */
export interface FeedbackRecord {
  _id: string;
  /** The district's of the month, also where only a town has issued one. */
  guidanceId: string;
  month: string;
  organizationId: string;
  /** Its theme day that took the guidance up, if any. */
  activityId?: string;
  version: number;
  items: { itemId: string; text: string; required: boolean; done: boolean; reason: string }[];
  summary: string;
  /** Items that were required when this was told, and how many of them were done; the guidance may have more since. */
  required: number;
  done: number;
  givenBy: string;
  at: number;
  earlier: { at: number; by: string; items: FeedbackRecord['items']; summary: string }[];
}

/** Whose hand something is in. */
export interface Hand {
  openid: string;
  name: string;
}

/** What is written and not published yet; `_id` is the guidance's. */
export interface GuidanceDraftRecord {
  _id: string;
  issuerId: string;
  issuerName: string;
  orgPath: string;
  month: string;
  content: z.infer<typeof guidanceText>;
  changeNote: string;
  stage: GuidanceStage;
  /** Counts the texts. */
  revision: number;
  writtenBy: Hand;
  /** Every person who wrote at it since it was published last: none of them reviews it, by whichever WeChat. */
  writers: string[];
  writtenAt: number;
  review?: { by: Hand; at: number; approved: boolean; note: string };
  /** When it is to be published, and who set that. */
  publishAt: number | null;
  scheduledBy?: Hand;
}

/** What a branch told back of a guidance; `_id` is `guidanceId:branchId`. */
export const Feedbacks = defineCollection<FeedbackRecord>()({
  name: 'feedbacks',
  indexes: [['by_organization_month', 'organizationId', 'month']],
  organizations: none('it names its branch by id; where it counts is asked of the branch'),
  retention: { kept: 'what a branch told back belongs to its history' },
  about: none('what a branch told back'),
  exit: {
    sheet: '清单反馈',
    words: {},
    fields: {
      guidanceId: '指导清单编号',
      month: '月份',
      organizationId: '党支部编号',
      activityId: '活动编号',
      version: '版本',
      items: '逐项反馈',
      'items.itemId': '条目编号',
      'items.text': '内容',
      'items.required': '规定动作',
      'items.done': '已开展',
      'items.reason': '说明',
      summary: '小结',
      required: '规定动作数',
      done: '已开展数',
      givenBy: '反馈人',
      at: '反馈时间',
      earlier: '以前的反馈',
      'earlier.at': '时间',
      'earlier.by': '经办',
      'earlier.items': '逐项反馈',
      'earlier.summary': '小结',
    },
  },
});

/** The text of a guidance as a sheet calls it, now and in its earlier versions. */
const contentFields = {
  content: '内容',
  'content.theme': '主题',
  'content.requirement': '总体要求',
  'content.items': '条目',
  'content.readings': '学习篇目',
  'content.dates': '重要节点',
  'content.hints': '开展提示',
  'content.attachments': '附件',
  'content.feedbackBy': '反馈期限',
} as const;

/** Earlier versions; `_id` is `guidanceId:version`. */
export const GuidanceVersions = defineCollection<GuidanceVersionRecord>()({
  name: 'guidanceVersions',
  indexes: [],
  organizations: none('it belongs to a guidance'),
  retention: { kept: 'what was asked for then' },
  about: none('what was published'),
  exit: {
    sheet: '指导清单历次版本',
    words: { 'content.attachments': attachmentKindWords },
    fields: {
      guidanceId: '指导清单编号',
      version: '版本',
      publishedAt: '发布时间',
      ...contentFields,
    },
  },
});

/** Published guidances; `_id` is `issuerId:YYYY-MM`. */
export const Guidances = defineCollection<GuidanceRecord>()({
  name: 'guidances',
  indexes: [
    ['by_org_month', 'orgPath', '-month', '-_id'],
    ['by_month', 'month'],
  ],
  organizations: none('issuers are the district and its towns, which do not move'),
  retention: { kept: 'what was asked for then' },
  about: none('what was published'),
  exit: {
    sheet: '指导清单',
    words: { 'content.attachments': attachmentKindWords },
    fields: {
      issuerId: '发布组织编号',
      issuerName: '发布组织',
      orgPath: '组织路径',
      month: '月份',
      ...contentFields,
      version: '版本',
      publishedAt: '发布时间',
      newItemIds: '新增条目编号',
      history: '历次版本',
      'history.version': '版本',
      'history.publishedAt': '发布时间',
      'history.changeNote': '改了什么',
    },
  },
});

/** Guidances being written; `_id` is the guidance's. */
export const GuidanceDrafts = defineCollection<GuidanceDraftRecord>()({
  name: 'guidanceDrafts',
  indexes: [
    ['by_org_month', 'orgPath', '-month'],
    ['by_publication', 'stage', 'publishAt'],
  ],
  organizations: none('issuers are the district and its towns, which do not move'),
  retention: { kept: 'one for each guidance' },
  about: none('what an issuer writes is its own'),
  exit: none('what was published leaves as such'),
});
