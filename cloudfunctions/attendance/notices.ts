import { keyOfKeepers, keyOfMember } from '../kernel/audience';
import { dayOf, minuteOf } from '../kernel/clock';
import { idOf } from '../kernel/ids';
import type { RequestKind, RequestStatus } from '../../types/shared/attendances';
import type { ActivityRecord, AttendanceRequestRecord } from '../domain/gathering/model';
import type { Deciding } from './deciding';
import type { NoticeOf } from '../domain/messaging/notify';

/** What keepers and members are told about attendance. */

type Told = Pick<ActivityRecord, '_id' | 'title' | 'startsAt'>;

/** What keepers are told, with which organisation keeps the activity now. */
type Kept = Told & Pick<ActivityRecord, 'groupId'> & { keeperId: string };

/** Its branch's keepers, and the leader of the group whose meeting it is. */
const keepersOf = ({ keeperId, groupId }: Pick<Kept, 'keeperId' | 'groupId'>) =>
  [keeperId, ...(groupId ? [groupId] : [])].map(keyOfKeepers);

const kinds: Record<RequestKind, string> = { leave: '请假', makeUp: '补签', caughtUp: '补课' };

const to = (page: string, { _id }: Told) => `/${page}/index?activityId=${encodeURIComponent(_id)}`;

/** That check-ins wait to be confirmed; once for an activity, however many they become. */
export const toConfirmNotice = (activity: Kept, at: number): NoticeOf<'checkInsToConfirm'> => ({
  _id: idOf('toConfirm', activity._id),
  of: 'checkInsToConfirm',
  audience: keepersOf(activity),
  title: `有签到待确认：${activity.title}`,
  body: '有人在没有网络时扫了签到码，或不能提供位置。请到名单里确认。',
  link: to('attendance/roll', activity),
  at,
});

/** To those who are not here yet, from the keepers of a gathering; `round` tells several such notices apart. */
export const notHereNotice = (
  activity: Told & Pick<ActivityRecord, 'place' | 'endsAt'>,
  { round, memberIds, at }: { round: number; memberIds: string[]; at: number },
): NoticeOf<'notHereYet'> => ({
  _id: idOf('notHere', activity._id, String(round)),
  of: 'notHereYet',
  audience: memberIds.map(keyOfMember),
  title: `等您来签到：${activity.title}`,
  body: `${minuteOf(activity.startsAt)}，${activity.place}。来不了的，请跟支部书记说一声。`,
  link: to('activity/detail', activity),
  at,
  push: {
    said: { title: activity.title, startsAt: activity.startsAt, place: activity.place },
    until: activity.endsAt,
    about: activity._id,
  },
});

/** When a request was last turned. */
const turnedAt = ({ turns, askedAt }: AttendanceRequestRecord): number => turns.at(-1)?.at ?? askedAt;

/**
 * To the keepers: that a member asks for something, or takes it back. What one member asks in a day is one line:
 * `several` stands in its place once it is of more than one activity.
 */
export function askedNotices(
  activity: Told & Pick<ActivityRecord, 'organizationId'>,
  deciding: Deciding & { keeperId: string },
  request: AttendanceRequestRecord,
): { notice: NoticeOf<'leaveAsked'>; several: NoticeOf<'leaveAsked'> } {
  const { name, kind, status, reason, memberId } = request;
  const { keeperId: organizationId } = deciding;
  const at = turnedAt(request);
  const did = status === 'withdrawn' ? `撤回了${kinds[kind]}` : `申请${kinds[kind]}`;
  const body = `${minuteOf(activity.startsAt)} ${activity.title}。原因：${reason}`;
  const line = {
    _id: idOf('asked', organizationId, memberId, dayOf(at)),
    of: 'leaveAsked' as const,
    audience: keepersOf(deciding),
    at,
  };
  const requests = `/attendance/requests/index?organizationId=${encodeURIComponent(organizationId)}`;
  // The roll is the host's.
  const isHosts = deciding.organizationId === activity.organizationId;
  return {
    notice: {
      ...line,
      title: `${name}${did}`,
      body,
      link: isHosts ? to('attendance/roll', activity) : requests,
    },
    several: {
      ...line,
      title: `${name}今天有几项请假、补签申请`,
      body: `最近一项：${did}，${body}`,
      link: requests,
    },
  };
}

const decisions: Record<Extract<RequestStatus, 'granted' | 'refused' | 'withdrawn'>, string> = {
  granted: '已同意',
  refused: '未同意',
  withdrawn: '已撤回',
};

/** To the member: what the keepers decided, or took back for them, last. */
export const decidedNotice = (
  activity: Told,
  request: AttendanceRequestRecord,
  status: keyof typeof decisions,
  reason: string,
): NoticeOf<'leaveDecided'> => ({
  _id: idOf('decided', request._id),
  of: 'leaveDecided',
  audience: [keyOfMember(request.memberId)],
  title: `${kinds[request.kind]}${decisions[status]}：${activity.title}`,
  body: `${minuteOf(activity.startsAt)}${reason ? `。${reason}` : ''}`,
  link: to('activity/detail', activity),
  at: turnedAt(request),
  push: {
    said: {
      title: `${kinds[request.kind]}：${activity.title}`,
      startsAt: activity.startsAt,
      answer: decisions[status],
      note: reason,
    },
    // Whether one is excused matters before it begins; what is made up for later stays of use.
    ...(request.kind === 'leave' && { until: activity.startsAt }),
  },
});
