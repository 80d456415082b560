import { idsOfBranch } from '../domain/organization/counting';
import { learnedByTopic } from '../domain/course/year';
import { themeDaysHeld } from '../domain/gathering/find';
import { findGuidances } from '../domain/guidance/guidances';
import { learnedIn } from '../domain/learning/learned';
import { topicsAt } from '../domain/course/topics';
import { refuse } from '../kernel/errors';
import type { CourseCall, CourseOutcome } from './context';

/** What a branch, with what was merged into it, learned in a year, by topic. */
export async function year({ input, target: branch, now }: CourseCall<'year'>): CourseOutcome<'year'> {
  if (branch.kind !== 'branch') refuse('COURSE.NOT_A_BRANCH');
  const ids = idsOfBranch(branch);
  const [themeDays, learned, topics] = await Promise.all([
    themeDaysHeld(ids, input.year),
    learnedIn(ids, input.year, ['class', 'course']),
    topicsAt(now),
  ]);
  const guidances = await findGuidances(themeDays.flatMap(({ guidanceId }) => guidanceId ?? []));
  return { topics: learnedByTopic({ themeDays, guidances, learned, topics }) };
}
