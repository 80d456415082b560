import type { InstructorRecord } from '../domain/instructor/model';
import { instructingOf } from '../domain/membership/learners';

/**
 * Instructors whose role ended while their term goes on: their pages do not open for them any more, so that nobody speaks to
 * what they look after. Their office says what becomes of it; one whose visits it writes down itself needs no role.
 */

/** The ids of those of some instructors who hold no such role now. One request. */
export async function lapsedOf(instructors: readonly InstructorRecord[], now: number): Promise<Set<string>> {
  const standing = instructors.filter(({ endedAt, personId }) => endedAt === null && personId !== undefined);
  const instructing = await instructingOf(
    [...new Set(standing.flatMap(({ personId }) => personId ?? []))],
    now,
  );
  return new Set(standing.filter(({ personId = '' }) => !instructing.has(personId)).map(({ _id }) => _id));
}
