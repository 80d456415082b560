import { visitDueOn } from '../domain/instructor/due';
import { standingOf } from '../domain/instructor/find';
import { settingsAt } from '../domain/setting/settings';
import { viewOf } from '../domain/cluster/subject-view';
import { dayOf } from '../kernel/clock';
import type { InstructorCall, InstructorOutcome } from './context';
import { isForOffice, requireOwn } from '../domain/instructor/own';
import { openOf, subjectsOf, visitsTo } from './store';
import { itemsShown, visitedOf } from './view';

const size = 20;

/** What an instructor looks after, for the office that sent them. */
export async function subjects({
  input,
  target,
  now,
}: InstructorCall<'subjects'>): InstructorOutcome<'subjects'> {
  const [{ items, next }, { visitEveryDays }] = await Promise.all([
    subjectsOf([target._id], undefined, { after: input.after, size }),
    settingsAt(now),
  ]);
  return { subjects: items.map((one) => visitedOf(one, visitEveryDays)), ...(next && { next }) };
}

/** What the caller looks after in a town. */
export async function mine({
  input,
  target: town,
  caller,
  now,
}: InstructorCall<'mine'>): InstructorOutcome<'mine'> {
  const [found, { visitEveryDays: everyDays }] = await Promise.all([
    standingOf(caller.account, dayOf(now)),
    settingsAt(now),
  ]);
  const ids = found.map(({ _id }) => _id);
  if (ids.length === 0) return { everyDays, subjects: [] };
  const { items, next } = await subjectsOf(ids, town._id, { after: input.after, size });
  return { everyDays, subjects: items.map((one) => visitedOf(one, everyDays)), ...(next && { next }) };
}

/** One subject for who looks after it, and for its office. Whom to ask there, with a number, is the office's own. */
export async function subject(call: InstructorCall<'subject'>): InstructorOutcome<'subject'> {
  const { input, target, now } = call;
  const instructor = await requireOwn(target, call);
  const [{ visitEveryDays }, open, { items, next }] = await Promise.all([
    settingsAt(now),
    openOf(target._id),
    visitsTo(target._id, { after: input.after, size }),
  ]);
  const { contact: _contact, ...seen } = await viewOf(target);
  const dueOn = instructor && visitDueOn(target, visitEveryDays);
  const { instructedSince: since, instructedUntil: until, visitedOn } = target;
  return {
    subject: seen,
    ...(instructor &&
      since && { instructor: { id: instructor._id, name: instructor.name, since, ...(until && { until }) } }),
    ...(visitedOn && { visitedOn }),
    ...(dueOn && { dueOn }),
    mayAssign: isForOffice(call, await target.keptAt()),
    items: await itemsShown(open),
    visits: items.map(({ _id: id, on, way, instructorName, byOffice, met, learned, note }) => ({
      id,
      on,
      way,
      instructorName,
      byOffice,
      ...(met && { met }),
      learned,
      ...(note && { note }),
    })),
    ...(next && { next }),
  };
}
