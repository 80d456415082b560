import { meetingLasts } from '../../types/shared/policy-meetings';
import type { NoticeOf } from '../domain/messaging/notify';
import { keyOfWechat } from '../kernel/audience';
import { spokenTime } from '../kernel/clock';
import { idOf } from '../kernel/ids';
import type { PolicyMeetingRecord, PolicyQuestionRecord } from './model';

/** What people are told of meetings that they booked, and of what they asked. */

type Told = Pick<PolicyMeetingRecord, '_id' | 'title' | 'startsAt' | 'place'>;

const link = (meetingId: string): string =>
  `/policyMeeting/detail/index?meetingId=${encodeURIComponent(meetingId)}`;

function changed(
  meeting: Told,
  { key, what, title, note }: { key: string; what: string; title: string; note: string },
  bookers: readonly string[],
  now: number,
): NoticeOf<'policyMeetingChanged'> | undefined {
  if (bookers.length === 0) return undefined;
  const { _id, startsAt, place } = meeting;
  return {
    _id: idOf('policyMeeting', _id, key),
    of: 'policyMeetingChanged',
    audience: bookers.map(keyOfWechat),
    title,
    body: `${spokenTime(startsAt)}，${place}。${note}`,
    link: link(_id),
    at: now,
    push: { said: { title: meeting.title, what, startsAt, place, note }, until: startsAt + meetingLasts },
  };
}

/** That time or place are others. */
export const moved = (meeting: Told, version: number, bookers: readonly string[], now: number) =>
  changed(
    meeting,
    {
      key: String(version),
      what: '时间地点有变',
      title: `专场有变：${meeting.title}`,
      note: '请按新的时间、地点来',
    },
    bookers,
    now,
  );

/** That it is not held, and why. */
export const calledOff = (meeting: Told, reason: string, bookers: readonly string[], now: number) =>
  changed(
    meeting,
    { key: 'cancelled', what: '专场取消', title: `专场取消：${meeting.title}`, note: reason },
    bookers,
    now,
  );

/** That what somebody asked has its answer. */
export const answeredNotice = (
  { _id, openid, meetingId }: PolicyQuestionRecord,
  now: number,
): NoticeOf<'requestMoved'> | undefined =>
  openid === undefined
    ? undefined
    : {
        _id: idOf('policyQuestion', _id),
        of: 'requestMoved',
        audience: [keyOfWechat(openid)],
        title: '您在专场提的问题有答复了',
        body: '点开看看。',
        link: link(meetingId),
        at: now,
        push: { said: { matter: '专场提问', answer: '已答复', note: '请打开看看', at: now } },
      };
