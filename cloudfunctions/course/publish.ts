import { stepCourse } from '../domain/course/writing';
import { refuse } from '../kernel/errors';
import type { CourseCall, CourseOutcome } from './context';

/** Opens a course; opened again after it was taken back, it is as old as it was. */
export async function publish(call: CourseCall<'publish'>): CourseOutcome<'publish'> {
  const { target, now } = call;
  const { state } = await stepCourse(target._id, { call, action: 'course.publish' }, (current) => {
    if (current.state === 'published') return undefined;
    if (current.units.length === 0) refuse('COURSE.NO_UNITS');
    return { state: 'published', publishedAt: current.publishedAt ?? now };
  });
  return { state };
}

/** Takes a course out of the list; one that was never opened stays what it is. */
export async function withdraw(call: CourseCall<'withdraw'>): CourseOutcome<'withdraw'> {
  const { state } = await stepCourse(call.target._id, { call, action: 'course.withdraw' }, (current) =>
    current.state === 'published' ? { state: 'withdrawn' } : undefined,
  );
  return { state };
}
