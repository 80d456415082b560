import { newActKey } from '../services/act-key';
import { call } from '../services/call';
import type { Input, Output } from '../services/contract';
import { codeOf } from '../services/error-texts';
import { queueCall } from '../services/outbox';
import { forget, recall } from '../services/storage';

/** What is done of a unit is handed in at once, or kept on the phone until there is network. */

/** Names that a unit was read through, while that waits on the phone. */
export const readingKey = (courseId: string, unitId: string): string => `read:${courseId}:${unitId}`;

/** 读完了: `undefined` when it waits on the phone. */
export async function handInReading(
  courseId: string,
  unitId: string,
): Promise<Output<'course.finishReading'> | undefined> {
  try {
    return await call('course.finishReading', { courseId, unitId });
  } catch (error) {
    const key = readingKey(courseId, unitId);
    const input = { courseId, unitId, doneAt: Date.now() };
    if (codeOf(error) === 'NETWORK' && queueCall({ key, action: 'course.finishReading', input }))
      return undefined;
    throw error;
  }
}

type Answers = Omit<Input<'course.answer'>, 'doneAt'>;
export type Verdict = Output<'course.answer'>;

const verdictOf = (courseId: string, unitId: string): string => `verdict:${courseId}:${unitId}`;

/** Hands a quiz in; the verdict comes with the network, since what is right is not on the phone before. */
export async function handInAnswers(answers: Answers): Promise<Verdict | undefined> {
  try {
    return await call('course.answer', answers);
  } catch (error) {
    const { courseId, unitId } = answers;
    const waiting = {
      key: `quiz:${courseId}:${unitId}:${newActKey()}`,
      action: 'course.answer' as const,
      input: { ...answers, doneAt: Date.now() },
      answerAs: verdictOf(courseId, unitId),
    };
    if (codeOf(error) === 'NETWORK' && queueCall(waiting)) return undefined;
    throw error;
  }
}

/** The verdict on what was answered without network, once it has come. */
export const verdictArrived = (courseId: string, unitId: string): Verdict | undefined =>
  recall(verdictOf(courseId, unitId)) as Verdict | undefined;

/** Forgets it, when it was read. */
export const forgetVerdict = (courseId: string, unitId: string): void => forget(verdictOf(courseId, unitId));
