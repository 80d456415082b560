import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { noteVisit } from '../subject/looked-after';
import { Subjects } from '../subject/model';
import {
  Instructors,
  Items,
  Visits,
  type InstructorRecord,
  type ItemRecord,
  type VisitRecord,
} from './model';

/** What is written down of instructors, each with its audit record. */

/** Writes an instructor down; a repeat finds the first. */
export async function addInstructor(record: InstructorRecord, call: Auditable): Promise<void> {
  await transaction(async (inside) => {
    if (await inside.in(Instructors).findById(record._id)) return;
    await inside.in(Instructors).add(record);
    const { _id: target, orgPath, kind, from, until = null } = record;
    await audit(inside, call, { action: 'instructor.add', target, orgPath, after: { kind, from, until } });
  });
}

/** Keeps a visit with what it brought, and the days on its subject; a repeat finds the first. */
export async function addVisit(visit: VisitRecord, items: ItemRecord[], call: Auditable): Promise<void> {
  await transaction(async (inside) => {
    if (await inside.in(Visits).findById(visit._id)) return;
    const subject = await inside.in(Subjects).findById(visit.subjectId);
    if (!subject) return;
    await inside.in(Visits).add(visit);
    // Somebody else may have been given the subject meanwhile, and what is open with it.
    const { instructorId = visit.instructorId, instructorName = visit.instructorName } = subject;
    for (const item of items) await inside.in(Items).add({ ...item, instructorId, instructorName });
    await noteVisit(inside, subject, visit);
    await audit(inside, call, {
      action: 'instructor.visit',
      target: visit._id,
      orgPath: visit.orgPath,
      after: { on: visit.on, way: visit.way, byOffice: visit.byOffice, items: items.length },
    });
  });
}

/** Says that an item is settled, once. */
export const settleItem = (item: ItemRecord, call: Auditable): Promise<void> =>
  transaction((inside) => settleWithin(inside, item, call));

/** The same as a part of more. */
export async function settleWithin(
  inside: Transaction,
  { _id, orgPath }: ItemRecord,
  call: Auditable,
): Promise<void> {
  const found = await inside.in(Items).findById(_id);
  if (!found || found.settledAt !== null) return;
  await inside.in(Items).update(_id, { settledAt: call.now });
  await audit(inside, call, { action: 'instructor.settle', target: _id, orgPath, after: { at: call.now } });
}
