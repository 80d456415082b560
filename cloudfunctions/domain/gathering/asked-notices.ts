import { keyOfKeepers } from '../../kernel/audience';
import { spokenTime } from '../../kernel/clock';
import { idOf } from '../../kernel/ids';
import type { NoticeRecord } from '../messaging/model';
import type { NoticeOf } from '../messaging/notify';
import type { ActivityRecord } from './model';

/**
 * What the keepers of branches are told that were asked to hold a gathering jointly and have not answered. The latest word
 * stands: what becomes of the gathering takes the place of the invitation.
 */

type Asked = Pick<
  ActivityRecord,
  '_id' | 'title' | 'organizationName' | 'startsAt' | 'place' | 'askedIds' | 'jointIds' | 'declinedIds'
>;

/** The branches that were asked and have not answered. */
export const unansweredBy = ({ askedIds = [], jointIds, declinedIds = [] }: Asked): string[] =>
  askedIds.filter((id) => !jointIds.includes(id) && !declinedIds.includes(id));

/** `11月29日 14:00，活动室` */
export const whenAndWhere = ({ startsAt, place }: Pick<ActivityRecord, 'startsAt' | 'place'>): string =>
  `${spokenTime(startsAt)}，${place}`;

/** To the keepers of one branch: that another wants to hold a gathering with it. */
export const askedNotice = (activity: Asked, branchId: string, at: number): NoticeOf<'invitationAsked'> =>
  noticeTo(branchId, activity, {
    title: `邀请共同开展：${activity.title}`,
    body: `${activity.organizationName}邀请本支部共同开展。${whenAndWhere(activity)}。同意后，本支部党员才会收到通知`,
    at,
  });

/** To the keepers of one branch: that what was merged into it holds a gathering with another, which is theirs to look after now. */
export const takenOnNotice = (
  activity: Asked,
  { from, into }: { from: { name: string }; into: { _id: string } },
  at: number,
): NoticeOf<'invitationAsked'> =>
  noticeTo(into._id, activity, {
    title: `共同开展：${activity.title}`,
    body: `${from.name}并入前已同意和${activity.organizationName}共同开展。${whenAndWhere(activity)}。现在由本支部负责，可以查看到会情况，也可以退出`,
    at,
  });

/** To the keepers of each branch that has not answered: what the others are told too. */
export const toldToAsked = (
  activity: Asked,
  said: Pick<NoticeRecord, 'title' | 'body' | 'at'>,
): NoticeOf<'invitationAsked'>[] =>
  unansweredBy(activity).map((branchId) => noticeTo(branchId, activity, said));

/** The one notice that a branch's keepers have of an invitation. */
export const askedNoticeId = (activityId: string, branchId: string): string =>
  idOf('activity', activityId, `asked${branchId}`);

const noticeTo = (
  branchId: string,
  { _id }: Asked,
  { title, body, at }: Pick<NoticeRecord, 'title' | 'body' | 'at'>,
): NoticeOf<'invitationAsked'> => ({
  of: 'invitationAsked',
  _id: askedNoticeId(_id, branchId),
  audience: [keyOfKeepers(branchId)],
  title,
  body,
  at,
  link: `/activity/invitation/index?activityId=${encodeURIComponent(_id)}&organizationId=${encodeURIComponent(branchId)}`,
});
