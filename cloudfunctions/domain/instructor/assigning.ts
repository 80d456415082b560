import { audit, type Auditable } from '../../kernel/audit';
import { change, collection, transaction } from '../../kernel/database';
import { changeSubject, changeSubjectWithin } from '../subject/keep';
import { freeOf, leaveToInstructor, renameInstructor } from '../subject/looked-after';
import { nobodyInstructs, Subjects, type SubjectRecord } from '../subject/model';
import { Instructors, Items, Visits, type InstructorRecord } from './model';

/**
 * Who looks after which subject. It is said on the subject, in one place; that it is covered by an instructor (工作覆盖)
 * follows from that in the same write.
 */

/** What a subject says of the instructor who looks after it. */
const saidOf = ({ _id, name }: InstructorRecord, since: string, until: string | undefined) => ({
  instructorId: _id,
  instructorName: name,
  instructedSince: since,
  instructedUntil: until,
});

/**
 * Gives a subject to an instructor, whoever looked after it, with what was taken along and is open; one that they look after
 * already only gets another end. Tells whether it did: not where the instructor ended meanwhile, or the subject went elsewhere.
 * What is open goes over at once, and by the timer where this is killed.
 */
export async function giveTo(
  instructor: InstructorRecord,
  subject: SubjectRecord,
  { today, until }: { today: string; until: string | undefined },
  call: Auditable,
): Promise<boolean> {
  const { _id, organizationId } = subject;
  const isGiven = await transaction(async (within) => {
    const [standing, found] = [
      await within.in(Instructors).findById(instructor._id),
      await within.in(Subjects).findById(_id),
    ];
    if (!standing || standing.endedAt !== null || found?.organizationId !== organizationId) return false;
    const isTheirs = found.instructorId === instructor._id;
    const since = (isTheirs && found.instructedSince) || today;
    const others = { nextVisitOn: undefined, toTell: 'yes' as const };
    const changes = { ...saidOf(instructor, since, until), ...(!isTheirs && others) };
    await changeSubjectWithin(within, _id, { action: 'instructor.assign', changes }, call);
    return true;
  });
  if (isGiven) await openGoTo(instructor, _id);
  return isGiven;
}

/** What is open of a subject is for who looks after it now. */
const openGoTo = (
  { _id, name }: Pick<InstructorRecord, '_id' | 'name'>,
  subjectId: string,
): Promise<number> =>
  collection(Items).updateWhere({ subjectId, settledAt: null }, { instructorId: _id, instructorName: name });

/** Says that nobody looks after a subject any more. */
export const takeFrom = (subject: SubjectRecord, call: Auditable): Promise<number | undefined> =>
  changeSubject(subject._id, { action: 'instructor.release', changes: nobodyInstructs }, call);

/** Brings an instructor's subjects in step with their record: the name, or that it is over. */
export async function follow({ _id, name, version, endedAt }: InstructorRecord, now: number): Promise<void> {
  if (endedAt === null) {
    await renameInstructor(_id, name);
    await collection(Items).updateWhere({ instructorId: _id, settledAt: null }, { instructorName: name });
  } else await freeOf(_id, now);
  // What changed meanwhile is still to be followed.
  await collection(Instructors).updateWhere({ _id, version, endedAt }, { toFollow: change.remove() });
}

/** What was written down of a subject goes with it to who keeps it now, and what is open to who looks after it. */
export async function goWith({
  _id: subjectId,
  organizationId,
  orgPath,
  instructorId,
  instructorName = '',
}: SubjectRecord): Promise<void> {
  if (instructorId) await openGoTo({ _id: instructorId, name: instructorName }, subjectId);
  await collection(Visits).updateWhere({ subjectId }, { organizationId, orgPath });
  await collection(Items).updateWhere({ subjectId }, { organizationId, orgPath });
  await leaveToInstructor(subjectId);
}

/** Changes an instructor's own record over the version that was read, with its audit record; nothing when another was quicker. */
export function changeInstructor(
  { _id, version: was, orgPath }: InstructorRecord,
  action: string,
  changes: Partial<Omit<InstructorRecord, '_id' | 'version'>>,
  call: Auditable,
): Promise<InstructorRecord | undefined> {
  return transaction(async (within) => {
    const found = await within.in(Instructors).findById(_id);
    if (!found) return undefined;
    const next = { ...found, ...changes };
    if (JSON.stringify(next) === JSON.stringify(found)) return found;
    if (found.version !== was) return undefined;
    const version = was + 1;
    await within.in(Instructors).update(_id, { ...changes, version, toFollow: 'yes' });
    const { kind, from, until = null } = next;
    await audit(within, call, { action, target: _id, orgPath, after: { kind, from, until } });
    return { ...next, version };
  });
}
