import { findQuiz, findUnit } from '../domain/course/find';
import { topicsAt } from '../domain/course/topics';
import { lineOf, summaryOf } from '../domain/course/view';
import { settingsAt } from '../domain/setting/settings';
import type { CourseCall, CourseOutcome } from './context';

/** A course as its authors see it. */
export async function draft({ target: course, now }: CourseCall<'draft'>): CourseOutcome<'draft'> {
  const { about, organizationId, revision, units, topics } = course;
  return {
    course: { ...summaryOf(course), about, organizationId, revision },
    units: units.map(lineOf),
    topics: [...new Set([...(await topicsAt(now)), ...topics])],
  };
}

/** A unit as its authors see it, with what is right. */
export async function unitDraft({
  input,
  target: course,
  now,
}: CourseCall<'unitDraft'>): CourseOutcome<'unitDraft'> {
  const { unitId } = input;
  const [found, { hostedVideo }] = await Promise.all([findUnit(course._id, unitId), settingsAt(now)]);
  const quiz = await findQuiz(course._id, unitId, found?.quiz);
  return {
    unit: found && {
      ...found,
      id: unitId,
      quiz: quiz && { passing: quiz.passing, questions: quiz.questions },
    },
    hostedVideo: hostedVideo === 'on',
  };
}
