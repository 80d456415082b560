import type { MessageTemplate } from '../../types/vocabulary';
import { keyOfPath } from '../shared/audience';
import type { CampaignRecord, NoticeRecord } from '../shared/records';

export const guidanceTemplate: MessageTemplate = 'guidancePublished';

/** The page that shows the checklist. */
const pageOf = (campaign: CampaignRecord): string =>
  `guidance/detail/index?guidanceId=${encodeURIComponent(campaign.guidanceId)}`;

const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The inbox entry that every member and secretary has, whether or not WeChat takes a message. */
export function noticeOf(campaign: CampaignRecord, now: number): NoticeRecord {
  return {
    _id: campaign._id,
    kind: 'guidance',
    audience: [keyOfPath(campaign.audiencePath)],
    title: `${monthText(campaign.month)}主题党日指导清单`,
    body: `主题：${campaign.theme}。请党支部于${chineseDay(campaign.feedbackBy)}前反馈开展情况。`,
    link: `/${pageOf(campaign)}`,
    at: now,
  };
}

/** The subscribe message to one person: a `thing` holds 20 characters at most, a `date` a day. */
export function messageOf(campaign: CampaignRecord, templateId: string, openid: string) {
  return {
    touser: openid,
    templateId,
    page: pageOf(campaign),
    data: {
      thing1: { value: shorten(`${monthText(campaign.month)}主题党日清单`) },
      thing2: { value: shorten(campaign.theme) },
      date3: { value: chineseDay(campaign.feedbackBy) },
      thing4: { value: shorten(campaign.issuerName) },
    },
  };
}

const thingLength = 20;

/** Cuts a text to what a `thing` field holds, between characters, with an ellipsis. */
export function shorten(text: string): string {
  const characters = Array.from(
    new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text),
    (part) => part.segment,
  );
  if (text.length <= thingLength) return text;
  let short = '';
  for (const character of characters) {
    if (short.length + character.length > thingLength - 1) break;
    short += character;
  }
  return `${short}…`;
}

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
