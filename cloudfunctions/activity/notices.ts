import { idOf } from '../kernel/ids';
import { whenAndWhere } from '../domain/gathering/asked-notices';
import type { ActivityRecord } from '../domain/gathering/model';
import type { NoticeRecord } from '../domain/messaging/model';

type Told = Pick<ActivityRecord, '_id' | 'title' | 'startsAt' | 'place' | 'audience'>;

/**
 * What the people of a gathering are told. `of` tells one telling from another of the same gathering; the latest word of
 * each stands.
 */
function notice(activity: Told, of: string, said: Pick<NoticeRecord, 'title' | 'body' | 'at'>): NoticeRecord {
  return {
    _id: idOf('activity', activity._id, of),
    kind: 'activity',
    audience: activity.audience,
    ...said,
    link: `/activity/detail/index?activityId=${encodeURIComponent(activity._id)}`,
  };
}

/** That there will be a gathering. */
export const publishedNotice = (activity: Told, at: number, to = ''): NoticeRecord =>
  notice(activity, `published${to}`, {
    title: `新活动：${activity.title}`,
    body: whenAndWhere(activity),
    at,
  });

/** That it will be another time. */
export const postponedNotice = (
  activity: Told,
  { reason, anew }: { reason: string; anew: boolean },
  at: number,
): NoticeRecord =>
  notice(activity, 'postponed', {
    title: `时间有变：${activity.title}`,
    body: `${whenAndWhere(activity)}。原因：${reason}${anew ? '。按原时间的签到和请假不再算，请假的请重新提出' : ''}`,
    at,
  });

/** That it will be elsewhere, or about something else. */
export const editedNotice = (activity: Told, at: number): NoticeRecord =>
  notice(activity, 'edited', {
    title: `活动有变：${activity.title}`,
    body: whenAndWhere(activity),
    at,
  });

/** That it will not be. */
export const cancelledNotice = (activity: Told, reason: string, at: number): NoticeRecord =>
  notice(activity, 'cancelled', {
    title: `活动取消：${activity.title}`,
    body: `原定 ${whenAndWhere(activity)}。原因：${reason}`,
    at,
  });

/** To the host's keepers: what a branch that they asked said. */
export const answeredNotice = (
  activity: Told,
  branch: { _id: string; name: string },
  joins: boolean,
  at: number,
): NoticeRecord =>
  notice(activity, `answered${branch._id}`, {
    title: `${branch.name}${joins ? '同意' : '不'}共同开展`,
    body: `${activity.title}。${whenAndWhere(activity)}`,
    at,
  });

/** To the people of a branch: that it does not hold the gathering with the others any more. */
export const withdrawnNotice = (activity: Told, branchId: string, at: number): NoticeRecord =>
  notice(activity, `published${branchId}`, {
    title: `本支部不再参加：${activity.title}`,
    body: `原定 ${whenAndWhere(activity)}`,
    at,
  });
