import { addDays } from '../../../types/shared/calendar';
import type { SubjectRecord } from '../subject/model';

/** What tells by when an instructor speaks to a subject again. */
export type Visited = Pick<SubjectRecord, 'visitedOn' | 'nextVisitOn' | 'instructedSince'>;

/**
 * The day by which an instructor speaks to a subject: what they meant themselves, or so many days after the last time, or
 * after they took it on, where the district set that (`everyDays`, 0 for none); the earlier. A help and no measure. Pure.
 */
export function visitDueOn(
  { visitedOn, nextVisitOn, instructedSince }: Visited,
  everyDays: number,
): string | undefined {
  const since = visitedOn && instructedSince && visitedOn > instructedSince ? visitedOn : instructedSince;
  const laidDown = everyDays > 0 && since ? addDays(since, everyDays) : undefined;
  const [first] = [nextVisitOn, laidDown].filter((one) => one !== undefined).sort();
  return first;
}
