import { idOf } from '../kernel/ids';
import { whenAndWhere } from '../domain/gathering/asked-notices';
import type { ActivityRecord } from '../domain/gathering/model';
import type { NoticeRecord } from '../domain/messaging/model';
import type { NoticeOf, Push } from '../domain/messaging/notify';

type Told = Pick<ActivityRecord, '_id' | 'title' | 'startsAt' | 'place' | 'audience'>;

type Words = Pick<NoticeRecord, 'title' | 'body' | 'at'>;

/**
 * What the people of a gathering are told. `word` tells one telling from another of the same gathering; the latest word of
 * each stands.
 */
const notice = (activity: Told, word: string, said: Words): Omit<NoticeRecord, 'of'> => ({
  _id: idOf('activity', activity._id, word),
  audience: activity.audience,
  ...said,
  link: `/activity/detail/index?activityId=${encodeURIComponent(activity._id)}`,
});

/** What is pushed of a change, until the gathering begins. */
const changePush = (
  { title, startsAt, place }: Told,
  what: string,
  { note = '', about }: { note?: string; about?: string } = {},
): Push<'activityChanged'> => ({
  said: { title, what, startsAt, place, note },
  until: startsAt,
  ...(about && { about }),
});

/** That there will be a gathering. */
export const publishedNotice = (activity: Told, at: number, to = ''): NoticeOf<'activityPublished'> => ({
  of: 'activityPublished',
  ...notice(activity, `published${to}`, {
    title: `新活动：${activity.title}`,
    body: whenAndWhere(activity),
    at,
  }),
});

/** That it will be another time. */
export const postponedNotice = (
  activity: Told,
  { reason, anew }: { reason: string; anew: boolean },
  at: number,
): NoticeOf<'activityPostponed'> => ({
  of: 'activityPostponed',
  ...notice(activity, 'postponed', {
    title: `时间有变：${activity.title}`,
    body: `${whenAndWhere(activity)}。原因：${reason}${anew ? '。按原时间的签到和请假不再算，请假的请重新提出' : ''}`,
    at,
  }),
  push: changePush(activity, '时间有变', { note: reason, about: activity._id }),
});

/** That it will be elsewhere, or about something else. */
export const editedNotice = (activity: Told, at: number): NoticeOf<'activityEdited'> => ({
  of: 'activityEdited',
  ...notice(activity, 'edited', {
    title: `活动有变：${activity.title}`,
    body: whenAndWhere(activity),
    at,
  }),
  push: changePush(activity, '活动有变', { about: activity._id }),
});

/** That it will not be. */
export const cancelledNotice = (
  activity: Told,
  reason: string,
  at: number,
): NoticeOf<'activityCancelled'> => ({
  of: 'activityCancelled',
  ...notice(activity, 'cancelled', {
    title: `活动取消：${activity.title}`,
    body: `原定 ${whenAndWhere(activity)}。原因：${reason}`,
    at,
  }),
  push: changePush(activity, '活动取消', { note: reason, about: activity._id }),
});

/** To the host's keepers: what a branch that they asked said. */
export const answeredNotice = (
  activity: Told,
  branch: { _id: string; name: string },
  joins: boolean,
  at: number,
): NoticeOf<'invitationAnswered'> => ({
  of: 'invitationAnswered',
  ...notice(activity, `answered${branch._id}`, {
    title: `${branch.name}${joins ? '同意' : '不'}共同开展`,
    body: `${activity.title}。${whenAndWhere(activity)}`,
    at,
  }),
  push: {
    said: {
      matter: `共同开展：${activity.title}`,
      answer: joins ? '同意' : '不参加',
      note: branch.name,
      at,
    },
    until: activity.startsAt,
  },
});

/** To the people of a branch: that it does not hold the gathering with the others any more. */
export const withdrawnNotice = (activity: Told, branchId: string, at: number): NoticeOf<'activityLeft'> => ({
  of: 'activityLeft',
  ...notice(activity, `published${branchId}`, {
    title: `本支部不再参加：${activity.title}`,
    body: `原定 ${whenAndWhere(activity)}`,
    at,
  }),
  push: changePush(activity, '不再参加', { note: '本支部不再参加这次活动' }),
});
