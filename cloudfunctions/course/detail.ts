import { findProgress } from '../domain/course/find';
import { progressOf } from '../domain/course/progress';
import { lineOf, ownOf, summaryOf } from '../domain/course/view';
import { holds, personIdOf } from '../kernel/identity';
import { branchKeepers, officers } from '../../types/shared/roles';
import type { CourseCall, CourseOutcome } from './context';

/** One course, and what the caller has done of its units. */
export async function detail({ target: course, caller, now }: CourseCall<'detail'>): CourseOutcome<'detail'> {
  const progress = await findProgress(course._id, personIdOf(caller.account));
  const own = progress?.units ?? [];
  return {
    course: { ...summaryOf(course), about: course.about },
    units: course.units.map((unit) => ({ ...lineOf(unit), own: ownOf(progressOf(own, unit.unitId)) })),
    mayWrite: holds(caller.account, [...branchKeepers, ...officers], await course.keptAt(), now),
  };
}
