import { keyOfKeepers, keyOfMember } from '../../kernel/audience';
import { spokenDate } from '../../kernel/clock';
import { digestOf } from '../../kernel/ids';
import type { NoticeOf } from '../messaging/notify';
import type { ApplicationRecord, RoundRecord } from './model';

/** What is told of selections: that there is something; what it says stands on its page. */

const linkTo = (page: string, name: string, id: string): string =>
  `/selection/${page}/index?${name}=${encodeURIComponent(id)}`;

/** To people who are asked for their opinion. */
export const askedNotice = (
  { _id, title, officeName }: RoundRecord,
  reviewerIds: readonly string[],
  now: number,
): NoticeOf<'selectionAsked'> => ({
  _id: digestOf('selectionAsked', _id, ...[...reviewerIds].sort(), String(now)),
  of: 'selectionAsked',
  audience: reviewerIds.map(keyOfMember),
  title: '请您参加评审',
  body: `${officeName}请您看“${title}”的申报，审核通过的会出现在“等我评审”。`,
  link: '/selection/to-review/index',
  at: now,
});

const turnedWords = {
  returned: '请补正后再报',
  declined: '没有通过审核',
  accepted: '审核通过',
  struck: '不再公示',
} as const;

/** To the keepers of the branch that handed an application in. */
export const turnedNotice = (
  { _id, organizationId, roundTitle, name, version }: ApplicationRecord,
  as: keyof typeof turnedWords,
  now: number,
): NoticeOf<'selectionTurned'> => ({
  _id: digestOf('selectionTurned', _id, String(version)),
  of: 'selectionTurned',
  audience: [keyOfKeepers(organizationId)],
  title: `${roundTitle}：${turnedWords[as]}`,
  body: `关于${name}的申报，点开看看。`,
  link: linkTo('application', 'applicationId', _id),
  at: now,
});

/** That somebody was named, to the keepers of the branches that handed in. */
export const namedNotice = (
  { _id, title }: RoundRecord,
  organizationIds: readonly string[],
  now: number,
): NoticeOf<'selectionTurned'> => ({
  _id: digestOf('selectionTurned', _id, 'named'),
  of: 'selectionTurned',
  audience: [...new Set(organizationIds)].map(keyOfKeepers),
  title: `${title}：已命名`,
  body: '文号和名单在评选里，荣誉列在支部的荣誉里。',
  link: linkTo('round', 'roundId', _id),
  at: now,
});

/** That a publicity began, to everybody of the office that runs it. */
export const publicNotice = (
  { _id, title, officeId }: RoundRecord,
  until: string,
  now: number,
): NoticeOf<'selectionPublic'> => ({
  _id: digestOf('selectionPublic', _id),
  of: 'selectionPublic',
  audience: [officeId],
  title: `公示：${title}`,
  body: `公示到${spokenDate(until)}。有意见可以提，由区里办理。`,
  link: linkTo('publicity', 'roundId', _id),
  at: now,
});
