import { audit, type Auditable } from '../../kernel/audit';
import { collection, transaction, type Page, type PageOf, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { notify } from '../messaging/notify';
import { HandbookQuestions, type HandbookQuestionRecord } from './model';
import { toAsker, toDistrict } from './notices';

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
const isSettledBy = (question: HandbookQuestionRecord, { answerId, reply }: Settlement): boolean =>
  question.status === 'answered' && question.answerId === answerId && question.reply === reply;

/** Keeps a new question and tells the district; sent twice at once, it is kept once. */
export const addQuestion = (question: HandbookQuestionRecord): Promise<void> =>
  transaction(async (within) => {
    if (await within.in(HandbookQuestions).findById(question._id)) return;
    await within.in(HandbookQuestions).add(question);
    await notify(within, toDistrict(question));
  });

/**
 * Takes a question that waits as answered, and tells whoever asked; false where it was answered just so before. One of another
 * district is refused like one that is not there.
 */
export async function settleWithin(
  within: Transaction,
  { askedId, districtId }: { askedId: string; districtId: string },
  settlement: Settlement,
  now: number,
): Promise<boolean> {
  const question = await within.in(HandbookQuestions).findById(askedId);
  if (question?.organizationId !== districtId) return refuse('HANDBOOK.NOT_FOUND');
  if (isSettledBy(question, settlement)) return false;
  if (question.status !== 'open') refuse('HANDBOOK.SETTLED_BEFORE');
  await within.in(HandbookQuestions).update(question._id, { status: 'answered', doneAt: now, ...settlement });
  await notify(within, toAsker(question, settlement, now));
  return true;
}

/** The same by itself, with its audit record. */
export const settle = (
  which: { askedId: string; districtId: string; orgPath: string },
  settlement: Settlement,
  call: Auditable,
): Promise<void> =>
  transaction(async (within) => {
    if (!(await settleWithin(within, which, settlement, call.now))) return;
    const { askedId: target, orgPath } = which;
    await audit(within, call, { action: 'handbook.settle', target, orgPath, after: { ...settlement } });
  });
