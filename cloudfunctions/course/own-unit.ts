import { courseContract } from '../../types/course/contract';
import { findProgress, findUnit } from '../domain/course/find';
import { dayDone } from '../domain/course/rules';
import type { Reading } from '../domain/course/telling';
import { refusalOf } from '../kernel/access';
import { refuse } from '../kernel/errors';
import { personIdOf, type Caller } from '../kernel/identity';
import { loadCourse } from './context';

/** What somebody hands in of a unit, perhaps later. */
interface HandedIn {
  input: { courseId: string; unitId: string; doneAt?: number };
  caller: Caller;
  now: number;
}

/**
 * The unit that somebody hands something in of: of a course that they may read, or that they have begun, since who moved to
 * another branch may have read it before. With the day on which it was done.
 */
export async function ownUnit({ input, caller, now }: HandedIn): Promise<Reading & { on: string }> {
  const { courseId, unitId, doneAt } = input;
  const [course, unit] = await Promise.all([loadCourse(courseId), findUnit(courseId, unitId)]);
  if (!course || course.publishedAt === null) refuse('COURSE.NOT_YOURS');
  const { access } = courseContract.actions.unit;
  if (await refusalOf(access, caller.account, course, now)) {
    const begun = await findProgress(courseId, personIdOf(caller.account));
    if (!begun) refuse('COURSE.NOT_YOURS');
  }
  if (!unit) refuse('COURSE.NO_UNIT');
  const since = Math.max(course.publishedAt, unit.addedAt);
  return { course, unit, on: dayDone(doneAt, { since, now }) };
}
