import type * as z from 'zod';
import type { courseSummary, ownUnit } from '../../../types/domain/course';
import type { CourseRecord, UnitProgress } from './model';
import { hoursOf } from './rules';

/** A course in a list. */
export function summaryOf(course: CourseRecord): z.input<typeof courseSummary> {
  const { _id: id, title, topics, organizationName: issuerName, units, state } = course;
  return { id, title, topics, issuerName, hours: hoursOf(units), units: units.length, state };
}

/** A unit in the order of its course. */
export const lineOf = ({ unitId: id, title, hours, hasQuiz }: CourseRecord['units'][number]) => ({
  id,
  title,
  hours,
  hasQuiz,
});

/** What somebody has done of a unit, as it is told them. */
export const ownOf = ({
  place,
  placedAt,
  readOn,
  passedOn,
  finishedOn,
}: UnitProgress): z.input<typeof ownUnit> => ({
  place,
  placedAt,
  read: readOn !== undefined,
  passed: passedOn !== undefined,
  finishedOn,
});
