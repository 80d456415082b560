import { findUnit } from '../domain/course/find';
import { tell } from '../domain/course/telling';
import { ownOf } from '../domain/course/view';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import type { CourseCall, CourseOutcome } from './context';
import { ownUnit } from './own-unit';

/** Keeps that the caller has read a unit through; how long that took is not asked. */
export async function finishReading(call: CourseCall<'finishReading'>): CourseOutcome<'finishReading'> {
  const { input, caller, now } = call;
  const { on, ...reading } = await ownUnit(call);
  const own = await tell(caller.account, reading, { unitId: input.unitId, read: true, on, at: now });
  return { own: ownOf(own) };
}

/** Keeps where the caller left off; of a course that is not open yet nothing. */
export async function keepPlace({
  input,
  target: course,
  caller,
  now,
}: CourseCall<'keepPlace'>): CourseOutcome<'keepPlace'> {
  const { unitId, place } = input;
  const unit = await findUnit(course._id, unitId);
  if (!unit) refuse('COURSE.NO_UNIT');
  if (course.publishedAt === null) return { place };
  await tell(caller.account, { course, unit }, { unitId, place, on: dayOf(now), at: now });
  return { place };
}
