import type { InstructorRecord } from '../domain/instructor/model';
import { isInEffect } from '../domain/membership/granting';
import { rolesOfAll } from '../domain/membership/roles';

/**
 * Instructors whose role ended while their term goes on: their pages do not open for them any more, so that nobody speaks to
 * what they look after. Their office says what becomes of it; one whose visits it writes down itself needs no role.
 */

/** The ids of those of some instructors who hold no such role now. One request. */
export async function lapsedOf(instructors: readonly InstructorRecord[], now: number): Promise<Set<string>> {
  const standing = instructors.filter(({ endedAt, personId }) => endedAt === null && personId !== undefined);
  const grants = await rolesOfAll([...new Set(standing.flatMap(({ personId }) => personId ?? []))]);
  const holders = new Set(
    grants.filter((one) => one.role === 'instructor' && isInEffect(one, now)).map(({ memberId }) => memberId),
  );
  return new Set(standing.filter(({ personId = '' }) => !holders.has(personId)).map(({ _id }) => _id));
}
