import { keyOfWechat } from '../kernel/audience';
import { idOf } from '../kernel/ids';
import type { AccountRecord } from '../kernel/model';
import { idsOf, townIdOf } from '../kernel/paths';
import type { NoticeOf } from '../domain/messaging/notify';
import type { ComplaintRecord } from '../domain/complaint/model';

/** What people are told of complaints: that there is one, or an answer; never what it says. */

type Told = Pick<ComplaintRecord, '_id' | 'level' | 'orgPath' | 'steps'>;

/** One notice for each step, however often the step is asked for. */
const idFor = ({ _id, steps }: Told): string => idOf('complaint', _id, String(steps.length));

/** To who answers it; nothing when there is nobody just now: it stands in the list of whoever comes. */
export function toHandlers(
  complaint: Told,
  handlers: readonly AccountRecord[],
  now: number,
): NoticeOf<'complaintToHandle'> | undefined {
  if (handlers.length === 0) return undefined;
  const { level, orgPath } = complaint;
  const organizationId = (level === 'town' ? townIdOf(orgPath) : idsOf(orgPath)[0]) ?? '';
  return {
    _id: idFor(complaint),
    of: 'complaintToHandle',
    audience: handlers.map(({ _id }) => keyOfWechat(_id)),
    title: '有一件意见等您办理',
    body: '请在期限内答复，答复会告诉本人。',
    link: `/complaint/handle/index?organizationId=${encodeURIComponent(organizationId)}`,
    at: now,
  };
}

/** To who wrote it: the WeChat that sent it, so that nobody else learns of it. WeChat is not told what it was about. */
export const toAuthor = (
  complaint: Told & Pick<ComplaintRecord, 'openid'>,
  title: string,
  now: number,
): NoticeOf<'complaintAnswered'> => ({
  _id: idFor(complaint),
  of: 'complaintAnswered',
  audience: [keyOfWechat(complaint.openid)],
  title,
  body: '点开看看，满不满意也请告诉我们。',
  link: `/complaint/detail/index?complaintId=${encodeURIComponent(complaint._id)}`,
  at: now,
  push: { said: { matter: '意见投诉', answer: '已答复', note: '请打开看看', at: now } },
});
