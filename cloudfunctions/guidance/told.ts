import { keyOfPath } from '../shared/audience';
import type { GuidanceRecord, NoticeRecord } from '../shared/records';
import type { Push } from '../shared/telling';

const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

const dayText = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** What everybody of the audience finds in the inbox when a checklist is published. */
export function publishedNotice({ _id, orgPath, month, content }: GuidanceRecord, now: number): NoticeRecord {
  return {
    _id: `guidance:${_id}`,
    kind: 'guidance',
    audience: [keyOfPath(orgPath)],
    title: `${monthText(month)}主题党日指导清单`,
    body: `主题：${content.theme}。请党支部于${dayText(content.feedbackBy)}前反馈开展情况。`,
    link: `/guidance/detail/index?guidanceId=${encodeURIComponent(_id)}`,
    at: now,
  };
}

/** … and the message to those who asked to be reminded. */
export const publishedPush = ({ orgPath, month, issuerName, content }: GuidanceRecord): Push => ({
  template: 'guidancePublished',
  said: {
    title: `${monthText(month)}主题党日清单`,
    theme: content.theme,
    until: content.feedbackBy,
    from: issuerName,
  },
  orgPath,
});
