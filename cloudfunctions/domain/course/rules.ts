import type * as z from 'zod';
import type { quiz } from '../../../types/domain/course';
import { trueFalseOptions } from '../../../types/shared/courses';
import { dayOf } from '../../kernel/clock';

/** What holds of courses and quizzes; pure. */

type Quiz = z.infer<typeof quiz>;
type Question = Quiz['questions'][number];

/**
 * The day something was done. A phone that was without network says when (`doneAt`, epoch ms): believed where it is no later
 * than `now` and no earlier than `since`, when the unit could first be read; else it was the day it arrived.
 */
export const dayDone = (doneAt: number | undefined, { since, now }: { since: number; now: number }): string =>
  dayOf(doneAt !== undefined && since <= doneAt && doneAt <= now ? doneAt : now);

/** The places that were chosen, each once and in order. */
const placesOf = (chosen: readonly number[]): number[] => [...new Set(chosen)].sort((a, b) => a - b);

const same = (one: readonly number[], other: readonly number[]): boolean =>
  JSON.stringify(placesOf(one)) === JSON.stringify(placesOf(other));

/** What is right of each question, whether it was answered so, and whether that is enough to pass. */
export function judge(
  { questions, passing }: Quiz,
  answers: readonly { questionId: string; chosen: number[] }[],
) {
  const verdicts = questions.map(({ id, right, explanation }) => {
    const chosen = answers.find(({ questionId }) => questionId === id)?.chosen ?? [];
    return { id, right, explanation, isRight: same(chosen, right) };
  });
  return { verdicts, passed: verdicts.filter(({ isRight }) => isRight).length >= passing };
}

/** True for a quiz that can be passed: what is right is among the options, one of one, and no more asked than there is. */
export const isFit = ({ questions, passing }: Quiz): boolean =>
  passing <= questions.length && questions.every(isFitQuestion);

function isFitQuestion({ kind, options, right }: Question): boolean {
  const isThere = right.every((place) => place < options.length) && placesOf(right).length === right.length;
  if (kind === 'multiple') return isThere;
  const isOfTwo = kind !== 'trueFalse' || JSON.stringify(options) === JSON.stringify(trueFalseOptions);
  return isThere && right.length === 1 && isOfTwo;
}

/** Planned hours of all units together. */
export const hoursOf = (units: readonly { hours: number }[]): number =>
  units.reduce((sum, { hours }) => sum + hours, 0);
