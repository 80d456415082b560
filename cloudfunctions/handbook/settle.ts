import { currentOf, findAnswer } from '../domain/handbook/answers';
import { HandbookQuestions } from '../domain/handbook/model';
import { isSettledBy, settleWithin } from '../domain/handbook/questions';
import { ruleBook } from '../domain/rules/amendments';
import { audit } from '../kernel/audit';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { transaction } from '../kernel/database';
import { refuse } from '../kernel/errors';
import { requireDistrict, type HandbookCall, type HandbookOutcome } from './context';

/** Answers a question by what the handbook has, or in a few words; the same again changes nothing. */
export async function settle(call: HandbookCall<'settle'>): HandbookOutcome<'settle'> {
  const { input, target: district, openid, now } = call;
  const { askedId, answerId, reply } = input;
  requireDistrict(district);
  if (answerId === undefined && reply === undefined) refuse('HANDBOOK.NO_ANSWER');
  if (answerId !== undefined) await requireAnswer(answerId, now);
  if (reply !== undefined) await checkText(openid, reply);
  const settlement = { ...(answerId !== undefined && { answerId }), ...(reply !== undefined && { reply }) };
  await transaction(async (within) => {
    const question = await within.in(HandbookQuestions).findById(askedId);
    if (question?.organizationId !== district._id) return refuse('HANDBOOK.NOT_FOUND');
    if (isSettledBy(question, settlement)) return;
    if (question.status !== 'open') refuse('HANDBOOK.SETTLED_BEFORE');
    await settleWithin(within, question, settlement, now);
    await audit(within, call, {
      action: 'handbook.settle',
      target: askedId,
      orgPath: district.path,
      after: settlement,
    });
  });
  return { status: 'answered' };
}

/** Whoever asked is led to an answer that stands in the handbook. */
async function requireAnswer(id: string, now: number): Promise<void> {
  const [record, rules] = await Promise.all([findAnswer(id), ruleBook(now)]);
  if (!currentOf(id, record, { rules, today: dayOf(now) })) refuse('HANDBOOK.NOT_FOUND');
}
