import { coursesOf, openCourses, progressIn } from '../domain/course/find';
import { goingOn } from '../domain/course/going-on';
import { standingIn } from '../domain/course/progress';
import { topicsAt } from '../domain/course/topics';
import { summaryOf } from '../domain/course/view';
import { personIdOf } from '../kernel/identity';
import type { CourseCall, CourseOutcome } from './context';

/** Courses on a page. */
const size = 20;

/** The courses that are for the caller, and on the first page where they go on. */
export async function list({ input, caller, now }: CourseCall<'list'>): CourseOutcome<'list'> {
  const { topic, after } = input;
  const isFirst = after === undefined;
  const [{ items, next }, known, going] = await Promise.all([
    openCourses(caller.account, { topic, after, size }),
    topicsAt(now),
    isFirst && topic === undefined ? goingOn(caller.account) : undefined,
  ]);
  const ids = items.map(({ _id }) => _id);
  const progress = await progressIn(ids, personIdOf(caller.account));
  return {
    courses: items.map((course) => ({
      ...summaryOf(course),
      standing: standingIn(course.units, progress.get(course._id)?.units ?? []),
    })),
    goingOn: going?.at,
    topics: [...new Set([...known, ...items.flatMap(({ topics }) => topics)])],
    next,
  };
}

/** What an organisation has written. */
export async function written({ input, target }: CourseCall<'written'>): CourseOutcome<'written'> {
  const { items, next } = await coursesOf(target._id, { after: input.after, size });
  return { courses: items.map(summaryOf), next };
}
