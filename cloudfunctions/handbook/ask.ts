import { findDistrict } from '../domain/organization/find';
import type { HandbookQuestionRecord } from '../domain/handbook/model';
import { addQuestion, findQuestion, questionsOf } from '../domain/handbook/questions';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { doneOnce } from '../kernel/done-once';
import { digestOf } from '../kernel/ids';
import type { HandbookCall, HandbookOutcome } from './context';
import { askedOf } from './view';

const size = 20;

/** Asks the district; sent twice, it is asked once. */
export async function ask(call: HandbookCall<'ask'>): HandbookOutcome<'ask'> {
  const { input, openid, now } = call;
  const _id = digestOf('handbook', openid, input.actKey);
  return doneOnce(
    async () => (await findQuestion(_id)) && { id: _id },
    async () => {
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
      await addQuestion(question);
      return { id: _id };
    },
  );
}

/** What the caller's WeChat has asked. */
export async function mine({ input, openid }: HandbookCall<'mine'>): HandbookOutcome<'mine'> {
  const { items, next } = await questionsOf(openid, { after: input.after, size });
  return { questions: items.map(askedOf), next };
}
