import { instructorsOf } from '../domain/instructor/find';
import { rolesWithin } from '../domain/membership/roles';
import { isInEffect } from '../domain/membership/granting';
import { keepsSubjects } from '../domain/subject/keeper';
import { refuse } from '../kernel/errors';
import type { InstructorCall, InstructorOutcome } from './context';
import { lapsedOf } from './lapsed';
import { countLeftTo, countOpen, countUnlooked, instructorsOver, personsOf, subjectsEach } from './store';
import { shownOf } from './view';

const size = 20;

/** The register of an office's instructors, with what nobody looks after, or one only who does not hold the role any more. */
export async function list({
  input,
  target: office,
  now,
}: InstructorCall<'list'>): InstructorOutcome<'list'> {
  if (!keepsSubjects(office)) refuse('INSTRUCTOR.NOT_AN_OFFICE');
  const [{ items, next }, unlooked, openItems, over] = await Promise.all([
    instructorsOf(office, { after: input.after, size }),
    countUnlooked(office),
    countOpen(office),
    instructorsOver(office),
  ]);
  const [each, lapsed] = await Promise.all([subjectsEach(items.map(({ _id }) => _id)), lapsedOf(over, now)]);
  const left = await countLeftTo(office, [...lapsed]);
  const instructors = items.map((one) => ({
    ...shownOf(one),
    lapsed: lapsed.has(one._id),
    subjects: each.get(one._id) ?? 0,
  }));
  return { unlooked: unlooked + left, left, openItems, instructors, ...(next && { next }) };
}

/** Who holds the role below an office and is not in its register. */
export async function people({ target: office, now }: InstructorCall<'people'>): InstructorOutcome<'people'> {
  if (!keepsSubjects(office)) refuse('INSTRUCTOR.NOT_AN_OFFICE');
  const [grants, known] = await Promise.all([rolesWithin(office.path), personsOf(office)]);
  const found = new Map<string, { personId: string; name: string; over: string[] }>();
  for (const grant of grants) {
    const { memberId: personId, memberName: name, role, organizationName } = grant;
    if (role !== 'instructor' || !isInEffect(grant, now) || known.has(personId)) continue;
    const before = found.get(personId)?.over ?? [];
    found.set(personId, { personId, name, over: [...before, organizationName] });
  }
  return { people: [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1)) };
}
