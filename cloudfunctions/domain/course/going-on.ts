import type * as z from 'zod';
import type { courseSummary, wayOn } from '../../../types/domain/course';
import { isFor } from '../../kernel/audience';
import { personIdOf } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { findCourses, latestProgress, openCourses } from './find';
import type { CourseProgressRecord, CourseRecord } from './model';
import { progressOf, standingIn, unitToGoOn } from './progress';
import { summaryOf } from './view';

/** Where somebody goes on, and what is open to them that they have not begun. */
export interface GoingOn {
  at?: z.input<typeof wayOn>;
  next: z.input<typeof courseSummary>[];
}

/** Courses looked at: what one was at last, and the latest that are open. */
const lookedAt = 20;

/** Courses named as the next ones. */
const named = 3;

/**
 * The unit that somebody was at last and has not finished, and the latest courses open to them that they have not begun:
 * two requests at once, and a third where they are in a course that is not among the latest.
 */
export async function goingOn(account: AccountRecord): Promise<GoingOn> {
  const [progress, { items: open }] = await Promise.all([
    latestProgress(personIdOf(account), lookedAt),
    openCourses(account, { after: undefined, size: lookedAt }),
  ]);
  const known = new Map(open.map((course) => [course._id, course]));
  const missing = progress.map(({ courseId }) => courseId).filter((id) => !known.has(id));
  for (const course of await findCourses(missing)) known.set(course._id, course);
  const [at] = progress.flatMap((one) => {
    const course = known.get(one.courseId);
    // One of a branch or a town that they have left does not open any more.
    return (course && isFor([course.organizationId], account) && wayIn(course, one)) || [];
  });
  const begun = new Set(progress.map(({ courseId }) => courseId));
  const next = open.filter(({ _id }) => !begun.has(_id)).slice(0, named);
  return { ...(at && { at }), next: next.map(summaryOf) };
}

/** Where to go on in a course; nowhere in one that is finished. One that was taken back is finished by who had begun it. */
function wayIn(course: CourseRecord, { units: own }: CourseProgressRecord): GoingOn['at'] | undefined {
  if (course.state === 'draft' || standingIn(course.units, own) === 'finished') return undefined;
  const unit = unitToGoOn(course.units, own);
  return (
    unit && {
      courseId: course._id,
      courseTitle: course.title,
      unitId: unit.unitId,
      unitTitle: unit.title,
      place: progressOf(own, unit.unitId).place,
    }
  );
}
