import { keyOfMember } from '../../kernel/audience';
import { spokenTime } from '../../kernel/clock';
import { idOf } from '../../kernel/ids';
import type { NoticeOf } from '../messaging/notify';
import type { TrainingClassRecord } from './model';

/** What people are told of classes. */

type Told = Pick<
  TrainingClassRecord,
  '_id' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'organizationName' | 'organizationId'
>;

const link = ({ _id }: Told) => `/training/detail/index?classId=${encodeURIComponent(_id)}`;
const when = ({ startsAt, place }: Told) => `${spokenTime(startsAt)}开班，${place}`;

/** To everybody it is for: that one can enrol. */
export const openNotice = (of: Told, at: number): NoticeOf<'classOpen'> => ({
  of: 'classOpen',
  _id: idOf('class', of._id, 'open'),
  audience: [of.organizationId],
  title: `可以报名：${of.title}`,
  body: `${when(of)}。${of.organizationName}举办`,
  link: link(of),
  at,
});

/** To one person: that they are invited. */
export const invitedNotice = (of: Told, memberId: string, at: number): NoticeOf<'classInvited'> => ({
  of: 'classInvited',
  _id: idOf('class', of._id, 'invited', memberId),
  audience: [keyOfMember(memberId)],
  title: `请您参加：${of.title}`,
  body: `${when(of)}。来得了就请报名`,
  link: link(of),
  at,
});

/** To one person: what their keepers or the organiser did about their place; taken off afterwards, they have no hours of it. */
export const placeNotice = (
  of: Told & Pick<TrainingClassRecord, 'status'>,
  { memberId, state }: { memberId: string; state: 'enrolled' | 'waiting' | 'withdrawn' },
  at: number,
): NoticeOf<'classPlaceSet'> => {
  const losesHours = state === 'withdrawn' && of.status === 'settled';
  const words = { enrolled: '已为您报名', waiting: '已为您报名，正在候补', withdrawn: '已为您退出报名' };
  return {
    of: 'classPlaceSet',
    _id: idOf('class', of._id, 'place', memberId),
    audience: [keyOfMember(memberId)],
    title: `${words[state]}：${of.title}`,
    body: losesHours ? `${when(of)}。这个班的学时也不再记，有疑问请问${of.organizationName}` : when(of),
    link: link(of),
    at,
  };
};

/** To one person: that a place was free and is theirs. */
export const movedUpNotice = (of: Told, memberId: string, at: number): NoticeOf<'classMovedUp'> => ({
  of: 'classMovedUp',
  _id: idOf('class', of._id, 'movedUp', memberId),
  audience: [keyOfMember(memberId)],
  title: `候补到了：${of.title}`,
  body: `有人退出，轮到您了。${when(of)}。来不了的，请退出报名`,
  link: link(of),
  at,
  push: { said: { matter: of.title, answer: '已报上名', note: '候补轮到您了', at }, until: of.startsAt },
});

/** To all who are enrolled or wait: that it will not be. */
export const cancelledNotice = (
  of: Told,
  { memberIds, reason }: { memberIds: string[]; reason: string },
  at: number,
): NoticeOf<'classCancelled'> => ({
  of: 'classCancelled',
  _id: idOf('class', of._id, 'cancelled'),
  audience: memberIds.map(keyOfMember),
  title: `培训班取消：${of.title}`,
  body: `原定 ${when(of)}。原因：${reason}`,
  link: link(of),
  at,
  push: {
    said: { title: of.title, what: '培训取消', startsAt: of.startsAt, place: of.place, note: reason },
    until: of.endsAt,
  },
});
