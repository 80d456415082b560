import { changeInstructor, follow } from '../domain/instructor/assigning';
import type { InstructorRecord } from '../domain/instructor/model';
import { addInstructor } from '../domain/instructor/records';
import { isInEffect } from '../domain/membership/granting';
import { rolesOf } from '../domain/membership/roles';
import { keepsSubjects } from '../domain/subject/keeper';
import { named } from '../domain/subject/record';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { visible } from '../kernel/names';
import { liesWithin } from '../kernel/paths';
import type { InstructorCall, InstructorOutcome } from './context';
import { instructorNow } from './store';
import { shownOf } from './view';

/** Writes an instructor down for the office that sent them. */
export async function add(call: InstructorCall<'add'>): InstructorOutcome<'add'> {
  const { input, target: office, openid, now } = call;
  const { actKey, personId, kind, from, until } = input;
  if (!keepsSubjects(office)) refuse('INSTRUCTOR.NOT_AN_OFFICE');
  requireTerm(input);
  const name = await nameOf(call);
  const instructorId = `i-${digestOf(office._id, openid, actKey)}`;
  await addInstructor(
    {
      _id: instructorId,
      organizationId: office._id,
      orgPath: office.path,
      organizationName: office.name,
      ...calledAs(name),
      ...(personId && { personId }),
      kind,
      from,
      ...(until && { until }),
      endedAt: null,
      version: 0,
      createdAt: now,
    },
    call,
  );
  return { instructorId };
}

/** What they are called: of one who holds the role below the office by that, of others as it is written. */
async function nameOf({ input, target: office, openid, now }: InstructorCall<'add'>): Promise<string> {
  const { personId, name } = input;
  if (personId) {
    const held = (await rolesOf(personId)).find(
      (one) => one.role === 'instructor' && isInEffect(one, now) && liesWithin(one.orgPath, office.path),
    );
    return held?.memberName ?? refuse('INSTRUCTOR.NOT_A_HOLDER', { field: 'personId' });
  }
  if (!name) refuse('INSTRUCTOR.NAME_MISSING', { field: 'name' });
  await checkText(openid, name);
  return visible(name);
}

/** A name, and what lists order it by. */
const calledAs = (name: string) => ({ name, initials: named(name).initials });

function requireTerm({ from, until }: { from: string; until?: string | undefined }): void {
  if (until !== undefined && until < from) refuse('INSTRUCTOR.TERM_IMPOSSIBLE', { field: 'until' });
}

/** One instructor with the organisations that they are instructor of. */
export async function get({ target, now }: InstructorCall<'get'>): InstructorOutcome<'get'> {
  const { version, organizationId, personId } = target;
  const held = personId ? await rolesOf(personId) : [];
  const over = held
    .filter((one) => one.role === 'instructor' && isInEffect(one, now))
    .map(({ organizationName: name, until }) => ({ name, ...(until !== undefined && { until }) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const lapsed = target.endedAt === null && personId !== undefined && over.length === 0;
  return {
    ...shownOf(target),
    lapsed,
    version,
    organizationId,
    ...(personId && { personId }),
    over,
  };
}

/** Puts right what is known of one. */
export async function change(call: InstructorCall<'change'>): InstructorOutcome<'change'> {
  const { input, target, openid, now } = call;
  const { version, kind, from, until } = input;
  if (target.endedAt !== null) refuse('INSTRUCTOR.ENDED');
  requireTerm(input);
  const name = input.name && !target.personId ? visible(input.name) : target.name;
  if (name !== target.name) await checkText(openid, name);
  const changed = await changeInstructor(
    { ...target, version },
    'instructor.change',
    { ...calledAs(name), kind, from, until },
    call,
  );
  if (!changed) refuse('INSTRUCTOR.CHANGED');
  await follow(changed, now);
  return { version: changed.version };
}

/** Ends it: their subjects are free. */
export async function end(call: InstructorCall<'end'>): InstructorOutcome<'end'> {
  const { target, now } = call;
  const ended: InstructorRecord | undefined =
    target.endedAt === null
      ? await changeInstructor(target, 'instructor.end', { endedAt: now, until: dayOf(now) }, call)
      : target;
  if (!ended) return end({ ...call, target: { ...target, ...(await instructorNow(target)) } });
  await follow(ended, now);
  return { ended: true };
}
