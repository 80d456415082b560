import { findProgress, findQuiz } from '../domain/course/find';
import { progressOf } from '../domain/course/progress';
import { judge } from '../domain/course/rules';
import { tell } from '../domain/course/telling';
import { ownOf } from '../domain/course/view';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { CourseCall, CourseOutcome } from './context';
import { ownUnit } from './own-unit';

/**
 * Judges the answers to a quiz by the questions that were asked, and says of each what is right and why. Only that it was
 * passed is kept; of another try nothing is.
 */
export async function answer(call: CourseCall<'answer'>): CourseOutcome<'answer'> {
  const { input, caller, now } = call;
  const { courseId, unitId, revision, answers } = input;
  const { on, ...reading } = await ownUnit(call);
  const quiz = await findQuiz(courseId, unitId, revision);
  if (!quiz) refuse('COURSE.NO_QUIZ');
  const { passed, verdicts } = judge(quiz, answers);
  const own = passed
    ? await tell(caller.account, reading, { unitId, passed, on, at: now })
    : progressOf((await findProgress(courseId, personIdOf(caller.account)))?.units ?? [], unitId);
  return { passed, verdicts, own: ownOf(own) };
}
