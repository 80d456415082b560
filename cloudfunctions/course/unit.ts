import { findProgress, findQuiz, findUnit } from '../domain/course/find';
import { progressOf } from '../domain/course/progress';
import { ownOf } from '../domain/course/view';
import { settingsAt } from '../domain/setting/settings';
import { refuse } from '../kernel/errors';
import { personIdOf } from '../kernel/identity';
import type { CourseCall, CourseOutcome } from './context';

/**
 * One unit to read, with its questions; sound and film while the district keeps them. What is right is no part of the answer,
 * and does not leave with it.
 */
export async function unit({
  input,
  target: course,
  caller,
  now,
}: CourseCall<'unit'>): CourseOutcome<'unit'> {
  const { unitId } = input;
  const [found, progress, { hostedVideo }] = await Promise.all([
    findUnit(course._id, unitId),
    findProgress(course._id, personIdOf(caller.account)),
    settingsAt(now),
  ]);
  if (!found) refuse('COURSE.NO_UNIT');
  const quiz = await findQuiz(course._id, unitId, found.quiz);
  const { title, hours, text, attachments, link } = found;
  const recording = hostedVideo === 'on' ? found.recording : undefined;
  const at = course.units.findIndex((one) => one.unitId === unitId);
  return {
    unit: { id: unitId, courseTitle: course.title, title, hours, text, attachments, link, recording },
    quiz: quiz && {
      revision: quiz.revision,
      passing: quiz.passing,
      questions: quiz.questions.map(({ id, kind, text: words, options }) => ({
        id,
        kind,
        text: words,
        options,
      })),
    },
    own: ownOf(progressOf(progress?.units ?? [], unitId)),
    nextId: at < 0 ? undefined : course.units[at + 1]?.unitId,
  };
}
