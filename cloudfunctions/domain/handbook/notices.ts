import { keyOfKeepers, keyOfWechat } from '../../kernel/audience';
import type { NoticeOf } from '../messaging/notify';
import type { HandbookQuestionRecord } from './model';

/** What is told of questions to the district: that there is one, or an answer; never what it says, nor who asked. */

/** To the district's officers. */
export const toDistrict = ({
  _id,
  organizationId,
  askedAt,
}: HandbookQuestionRecord): NoticeOf<'handbookAsked'> => ({
  _id: `handbook:${_id}`,
  of: 'handbookAsked',
  audience: [keyOfKeepers(organizationId)],
  title: '有人问了一个手册里没有的问题',
  body: '请看看怎么回答，答了就加进手册。',
  link: `/handbook/asked/index?organizationId=${encodeURIComponent(organizationId)}`,
  at: askedAt,
});

/** To who asked: the WeChat that sent it. */
export const toAsker = (
  { _id, openid }: HandbookQuestionRecord,
  { answerId }: { answerId?: string | undefined },
  now: number,
): NoticeOf<'handbookAnswered'> => ({
  _id: `handbook:${_id}:answered`,
  of: 'handbookAnswered',
  audience: [keyOfWechat(openid)],
  title: '您问的问题有答复了',
  body: answerId ? '答案已经加进实务操作手册，点开看看。' : '点开看看区里怎么说。',
  link: answerId
    ? `/handbook/answer/index?questionId=${encodeURIComponent(answerId)}`
    : '/handbook/mine/index',
  at: now,
  push: { said: { matter: '实务操作手册', answer: '已答复', note: '请打开看看', at: now } },
});
