import { instructorContract } from '../../types/instructor/contract';
import { giveTo, takeFrom } from '../domain/instructor/assigning';
import { instructorsFor } from '../domain/instructor/find';
import { isForOffice } from '../domain/instructor/own';
import { guarded, keptBy } from '../domain/organization/keeping';
import { findSubject } from '../domain/subject/find';
import { requireReach } from '../kernel/access';
import { dayOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { liesWithin } from '../kernel/paths';
import type { InstructorCall, InstructorOutcome } from './context';
import { mayBeGiven, shownOf } from './view';

/** Gives an instructor subjects to look after: the caller's own, that lie below the office which sent the instructor. */
export async function assign(call: InstructorCall<'assign'>): InstructorOutcome<'assign'> {
  const { input, target: instructor, now } = call;
  const today = dayOf(now);
  const { until } = input;
  if (!mayBeGiven(instructor, today)) refuse('INSTRUCTOR.ENDED');
  if (until !== undefined && until < today) refuse('INSTRUCTOR.TERM_IMPOSSIBLE', { field: 'until' });
  const { access } = instructorContract.actions.release;
  const ids = [...new Set(input.subjectIds)];
  const subjects = await Promise.all(
    ids.map(async (id) => requireReach(access, guarded(await findSubject(id)), call)),
  );
  const above = await instructor.keptAt();
  for (const subject of subjects) {
    if (!liesWithin(await subject.keptAt(), above)) refuse('INSTRUCTOR.NOT_BELOW');
    if (subject.status !== 'operating') refuse('INSTRUCTOR.NOT_OPERATING');
  }
  for (const subject of subjects) {
    const isGiven = await giveTo(instructor, subject, { today, until }, call);
    if (!isGiven) refuse('INSTRUCTOR.ENDED');
  }
  return { assigned: subjects.length };
}

/** Those who may be given a subject, of the offices that the caller acts for. */
export async function available(call: InstructorCall<'available'>): InstructorOutcome<'available'> {
  const { target, now } = call;
  const found = await instructorsFor(target);
  const own = await Promise.all(
    found.map(async ({ organizationId }) => isForOffice(call, await keptBy(organizationId)())),
  );
  return {
    instructors: found.filter((one, at) => own[at] && mayBeGiven(one, dayOf(now))).map(shownOf),
  };
}

/** Says that nobody looks after a subject any more. */
export async function release(call: InstructorCall<'release'>): InstructorOutcome<'release'> {
  await takeFrom(call.target, call);
  return { released: true };
}
