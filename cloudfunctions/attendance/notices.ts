import { keyOfKeepers, keyOfMember } from '../kernel/audience';
import { minuteOf } from '../kernel/clock';
import type { RequestKind, RequestStatus } from '../../types/shared/attendances';
import type { ActivityRecord, AttendanceRequestRecord } from '../domain/gathering/model';
import type { NoticeRecord } from '../domain/messaging/model';

/** What keepers and members are told about attendance: in the inbox only, each turn once. */

type Told = Pick<ActivityRecord, '_id' | 'title' | 'startsAt' | 'organizationId'>;

const kinds: Record<RequestKind, string> = { leave: '请假', makeUp: '补签', caughtUp: '补课' };

const to = (page: string, { _id }: Told) => `/${page}/index?activityId=${encodeURIComponent(_id)}`;

/** That check-ins wait to be confirmed; once for an activity, however many they become. */
export const toConfirmNotice = (activity: Told, at: number): NoticeRecord => ({
  _id: `toConfirm:${activity._id}`,
  kind: 'activity',
  audience: [keyOfKeepers(activity.organizationId)],
  title: `有签到待确认：${activity.title}`,
  body: '有人在没有网络时扫了签到码，或不能提供位置。请到名单里确认。',
  link: to('attendance/roll', activity),
  at,
});

const notice = (
  request: AttendanceRequestRecord,
  rest: Pick<NoticeRecord, 'audience' | 'title' | 'body' | 'link'>,
): NoticeRecord => ({
  _id: `request:${request._id}:${request.turns.length}`,
  kind: 'leave',
  ...rest,
  at: request.turns.at(-1)?.at ?? request.askedAt,
});

/** To the keepers: that a member asks for something, or takes it back. */
export const askedNotice = (activity: Told, request: AttendanceRequestRecord): NoticeRecord => {
  const { name, kind, status, reason } = request;
  const title = status === 'withdrawn' ? `${name}撤回了${kinds[kind]}` : `${name}申请${kinds[kind]}`;
  return notice(request, {
    audience: [keyOfKeepers(activity.organizationId)],
    title,
    body: `${minuteOf(activity.startsAt)} ${activity.title}。原因：${reason}`,
    link: to('attendance/roll', activity),
  });
};

const decisions: Record<Extract<RequestStatus, 'granted' | 'refused'>, string> = {
  granted: '已同意',
  refused: '未同意',
};

/** To the member: what the keepers decided. */
export const decidedNotice = (
  activity: Told,
  request: AttendanceRequestRecord,
  status: keyof typeof decisions,
  reason: string,
): NoticeRecord =>
  notice(request, {
    audience: [keyOfMember(request.memberId)],
    title: `${kinds[request.kind]}${decisions[status]}：${activity.title}`,
    body: `${minuteOf(activity.startsAt)}${reason ? `。${reason}` : ''}`,
    link: to('activity/detail', activity),
  });
