import { spokenDay } from '../kernel/clock';
import { keyOfKeepers, keyOfPath } from '../kernel/audience';
import { idOf } from '../kernel/ids';
import { depthOf, lineOf } from '../kernel/paths';
import type { NoticeOf, Push } from '../domain/messaging/notify';
import type { GuidanceDraftRecord, GuidanceRecord } from '../domain/guidance/model';

const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

const pageOf = (page: string, guidanceId: string): string =>
  `/guidance/${page}/index?guidanceId=${encodeURIComponent(guidanceId)}`;

/** What everybody of the audience finds in the inbox when a guidance, or a new version of it, is published. */
export function publishedNotice(
  guidance: GuidanceRecord,
  feedbackBy: string,
  at: number,
): NoticeOf<'guidancePublished'> | NoticeOf<'guidanceRevised'> {
  const { _id, orgPath, month, issuerName, content, version, history } = guidance;
  const name = `${monthText(month)}主题党日指导清单`;
  const title = isDistricts(guidance) ? name : `${issuerName}${name}`;
  const said = { audience: [keyOfPath(orgPath)], link: pageOf('detail', _id), at };
  if (version > 1)
    return {
      ...said,
      _id: idOf('guidance', _id, String(version)),
      of: 'guidanceRevised',
      title: `${title}有更新`,
      body: history[0]?.changeNote ?? '',
    };
  return {
    ...said,
    _id: idOf('guidance', _id),
    of: 'guidancePublished',
    title,
    body: `主题：${content.theme}。支部反馈截止：${spokenDay(feedbackBy)}。`,
    ...(isDistricts(guidance) && { push: publishedPush(guidance) }),
  };
}

/** … and the message to those who asked for it: of each month's list of the district, once. */
function publishedPush({ orgPath, month, issuerName, content }: GuidanceRecord): Push<'guidancePublished'> {
  return {
    said: {
      title: `${monthText(month)}主题党日清单`,
      theme: content.theme,
      until: content.feedbackBy,
      from: issuerName,
    },
    orgPath,
  };
}

const isDistricts = ({ orgPath }: GuidanceRecord): boolean => depthOf(orgPath) === 1;

/** What the officers of the issuer, and of those above it, are told of a draft. */
export function draftNotice(
  draft: GuidanceDraftRecord,
  what: 'submitted' | 'approved' | 'returned' | 'waiting',
  { now }: { now: number },
): NoticeOf<'guidanceInReview'> {
  const { _id, orgPath, month, issuerName, writtenBy, review } = draft;
  const told = {
    submitted: { title: '有一份指导清单等待审核', body: `${writtenBy.name}已送审，请由另一位同志审核` },
    approved: { title: '指导清单审核通过', body: `${review?.by.name ?? ''}已审核通过，可以发布` },
    waiting: {
      title: '定时发布没有进行',
      body: '设定时间的同志已不在岗，或反馈截止日已过，请重新确认后发布',
    },
    returned: { title: '指导清单退回修改', body: review?.note ?? '' },
  }[what];
  return {
    // A text can be handed over again: the latest word stands.
    _id: idOf('guidance', _id, what),
    of: 'guidanceInReview',
    audience: lineOf(orgPath).map((path) => keyOfKeepers(keyOfPath(path))),
    title: told.title,
    body: `${issuerName}${monthText(month)}：${told.body}`,
    link: pageOf('draft', _id),
    at: now,
  };
}
