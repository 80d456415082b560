import { registerOn } from '../domain/register/all';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import type { PolicyMeetingCall, PolicyMeetingOutcome } from './context';
import { isAheadAt, meetingFor } from './find';
import { answeredNotice } from './notices';
import { addQuestion, answerQuestion, answersPage, findQuestion, questionsPage } from './store';

const size = 20;

/** Asks something before. */
export async function ask(call: PolicyMeetingCall<'ask'>): PolicyMeetingOutcome<'ask'> {
  const { input, openid, now } = call;
  const meeting = await meetingFor(input.meetingId, now);
  const _id = digestOf('policyQuestion', meeting._id, openid, input.actKey);
  return doneOnce(
    async () => (await findQuestion(_id)) && { meetingQuestionId: _id },
    async () => {
      if (!isAheadAt(now)(meeting)) refuse('POLICY_MEETING.OVER');
      await spend('policyMeeting', call);
      await checkText(openid, input.text);
      await addQuestion({ _id, meetingId: meeting._id, openid, text: input.text, at: now, answeredAt: null });
      return { meetingQuestionId: _id };
    },
  );
}

/** 问答, for everybody. */
export async function answers({ input, now }: PolicyMeetingCall<'answers'>): PolicyMeetingOutcome<'answers'> {
  const meeting = await meetingFor(input.meetingId, now);
  const { items, next } = await answersPage(meeting._id, { after: input.after, size });
  return {
    answers: items.flatMap(({ _id: id, shown, answeredAt }) =>
      shown && answeredAt ? [{ id, ...shown, at: answeredAt }] : [],
    ),
    next,
  };
}

/** What was asked, for the office; not by whom. */
export async function questions({
  input,
  target,
  now,
}: PolicyMeetingCall<'questions'>): PolicyMeetingOutcome<'questions'> {
  const [{ items, next }, policies] = await Promise.all([
    questionsPage(target._id, { after: input.after, size }),
    registerOn('policyEntry', now),
  ]);
  return {
    questions: items.map(({ _id: id, text, at, shown }) => ({ id, text, at, ...(shown && { shown }) })),
    policies: policies !== undefined,
    next,
  };
}

/** Answers one, for everybody to read. */
export async function answer(call: PolicyMeetingCall<'answer'>): PolicyMeetingOutcome<'answer'> {
  const { input, target: asked, openid, now } = call;
  const { question, answer: said } = input;
  await checkText(openid, question, said);
  await answerQuestion(
    asked._id,
    { question, answer: said },
    { orgPath: asked.meeting.orgPath, notice: (current) => answeredNotice(current, now) },
    call,
  );
  return { meetingQuestionId: asked._id };
}
