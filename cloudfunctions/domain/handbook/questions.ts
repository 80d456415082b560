import { collection, type Page, type PageOf, type Transaction } from '../../kernel/database';
import { notify } from '../messaging/notify';
import { HandbookQuestions, type HandbookQuestionRecord } from './model';
import { toAsker } from './notices';

/** Questions to the district. */

export const findQuestion = (id: string): Promise<HandbookQuestionRecord | undefined> =>
  collection(HandbookQuestions).findById(id);

/** What a WeChat has asked, latest first. */
export const questionsOf = (openid: string, page: PageOf): Promise<Page<HandbookQuestionRecord>> =>
  collection(HandbookQuestions).findPage({ openid }, ['askedAt', 'desc'], page);

/** What waits for a district, the longest first; or what it answered, latest first. */
export const questionsTo = (
  organizationId: string,
  open: boolean,
  page: PageOf,
): Promise<Page<HandbookQuestionRecord>> =>
  collection(HandbookQuestions).findPage(
    { organizationId, status: open ? 'open' : 'answered' },
    ['askedAt', open ? 'asc' : 'desc'],
    page,
  );

/** How a question is answered. */
export type Settlement = Pick<HandbookQuestionRecord, 'answerId' | 'reply'>;

/** True where a question was answered just so. */
export const isSettledBy = (question: HandbookQuestionRecord, { answerId, reply }: Settlement): boolean =>
  question.status === 'answered' && question.answerId === answerId && question.reply === reply;

/** Takes a question that waits as answered, and tells whoever asked. */
export async function settleWithin(
  within: Transaction,
  question: HandbookQuestionRecord,
  settlement: Settlement,
  now: number,
): Promise<void> {
  await within.in(HandbookQuestions).update(question._id, { status: 'answered', doneAt: now, ...settlement });
  await notify(within, toAsker(question, settlement, now));
}
