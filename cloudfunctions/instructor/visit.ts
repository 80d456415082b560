import { addDays } from '../../types/shared/calendar';
import { learnedMatters } from '../../types/shared/instructors';
import type { ItemRecord, VisitRecord } from '../domain/instructor/model';
import { addVisit } from '../domain/instructor/records';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf, idOf } from '../kernel/ids';
import { personIdOf } from '../kernel/identity';
import { plain } from '../kernel/names';
import type { InstructorCall, InstructorOutcome } from './context';
import { requireOwn } from '../domain/instructor/own';

/** Written down within so many days of it, and planned as far ahead. */
const longestAgo = 92;
const longestAhead = 366;

/** Writes down a visit, by who made it or by their office for them. */
export async function visit(call: InstructorCall<'visit'>): InstructorOutcome<'visit'> {
  const { input, target: subject, caller, openid, now } = call;
  const { on, way, met, note, next } = input;
  const instructor = (await requireOwn(subject, call)) ?? refuse('INSTRUCTOR.NOBODY');
  requireDays(input, dayOf(now));
  requireNoNumbers(input);
  await checkText(openid, met, note, ...input.items);
  const visitId = `v-${digestOf(subject._id, openid, input.actKey)}`;
  const { _id: instructorId, name: instructorName, personId } = instructor;
  const of = {
    subjectId: subject._id,
    organizationId: subject.organizationId,
    orgPath: subject.orgPath,
    instructorId,
    instructorName,
    on,
  };
  const record: VisitRecord = {
    ...of,
    _id: visitId,
    ...(personId && { personId }),
    way,
    ...(met && { met }),
    learned: learnedMatters.filter((one) => input.learned.includes(one)),
    ...(note && { note }),
    ...(next && { next }),
    byOffice: personId !== personIdOf(caller.account),
    at: now,
  };
  const items: ItemRecord[] = [...new Set(input.items)].map((text, at) => ({
    ...of,
    _id: idOf(visitId, String(at)),
    visitId,
    text,
    settledAt: null,
  }));
  await addVisit(record, items, call);
  return { visitId };
}

function requireDays({ on, next }: { on: string; next?: string | undefined }, today: string): void {
  if (on > today || on < addDays(today, -longestAgo)) refuse('INSTRUCTOR.DAY_IMPOSSIBLE', { field: 'on' });
  if (next !== undefined && (next < today || next > addDays(today, longestAhead)))
    refuse('INSTRUCTOR.NEXT_IMPOSSIBLE', { field: 'next' });
}

/** Nobody's number is written down here, of a telephone or of a card: a run of seven digits or more is one. */
function requireNoNumbers({ met = '', note = '', items }: InstructorCall<'visit'>['input']): void {
  const hasNumber = (text: string) => /\d{7,}/.test(plain(text).replace(/[\s-]/g, ''));
  if (hasNumber(met)) refuse('INSTRUCTOR.NO_NUMBERS', { field: 'met' });
  if (hasNumber(note)) refuse('INSTRUCTOR.NO_NUMBERS', { field: 'note' });
  const at = items.findIndex(hasNumber);
  if (at >= 0) refuse('INSTRUCTOR.NO_NUMBERS', { field: `items.${at}` });
}
