import { findDistrict } from '../domain/complaint/complaints';
import { HandbookQuestions, type HandbookQuestionRecord } from '../domain/handbook/model';
import { toDistrict } from '../domain/handbook/notices';
import { findQuestion, questionsOf } from '../domain/handbook/questions';
import { notify } from '../domain/messaging/notify';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { transaction } from '../kernel/database';
import { digestOf } from '../kernel/ids';
import type { HandbookCall, HandbookOutcome } from './context';
import { askedOf } from './view';

const size = 20;

/** Asks the district; sent twice, it is asked once. */
export async function ask(call: HandbookCall<'ask'>): HandbookOutcome<'ask'> {
  const { input, openid, now } = call;
  const _id = digestOf('handbook', openid, input.actKey);
  if (await findQuestion(_id)) return { id: _id };
  await spend('handbookQuestion', call);
  await checkText(openid, input.text);
  const { _id: organizationId } = await findDistrict();
  const question: HandbookQuestionRecord = {
    _id,
    openid,
    organizationId,
    text: input.text,
    status: 'open',
    askedAt: now,
    doneAt: null,
  };
  await transaction(async (within) => {
    if (await within.in(HandbookQuestions).findById(_id)) return;
    await within.in(HandbookQuestions).add(question);
    await notify(within, toDistrict(question));
  });
  return { id: _id };
}

/** What the caller's WeChat has asked. */
export async function mine({ input, openid }: HandbookCall<'mine'>): HandbookOutcome<'mine'> {
  const { items, next } = await questionsOf(openid, { after: input.after, size });
  return { questions: items.map(askedOf), next };
}
