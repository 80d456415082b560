import { isStanding } from '../domain/instructor/find';
import { visitDueOn } from '../domain/instructor/due';
import type { InstructorRecord, ItemRecord } from '../domain/instructor/model';
import { subjectsNow } from '../domain/subject/recorded';
import type { SubjectRecord } from '../domain/subject/model';
import { summaryOf } from '../domain/cluster/subject-view';

/** Instructors and what they look after, as they are shown. */

export const shownOf = (record: InstructorRecord) => {
  const { _id: id, name, kind, organizationName: officeName, from, until, endedAt, personId } = record;
  return {
    id,
    name,
    kind,
    officeName,
    from,
    ...(until && { until }),
    ended: endedAt !== null,
    usesApp: personId !== undefined,
  };
};

/** Those who may be given something to look after on a day: their term may be still to come, but not over. */
export const mayBeGiven = (record: InstructorRecord, today: string): boolean =>
  isStanding({ ...record, from: today }, today);

export const visitedOf = (subject: SubjectRecord, everyDays: number) => {
  const dueOn = visitDueOn(subject, everyDays);
  return {
    ...summaryOf(subject),
    ...(subject.visitedOn && { visitedOn: subject.visitedOn }),
    ...(dueOn && { dueOn }),
  };
};

/** Items with what their subjects are called now. One request. */
export async function itemsShown(items: readonly ItemRecord[]) {
  const subjects = await subjectsNow([...new Set(items.map(({ subjectId }) => subjectId))]);
  return items.map(({ _id: id, subjectId, text, on, instructorName }) => ({
    id,
    subjectId,
    subjectName: subjects.get(subjectId)?.name ?? '',
    text,
    on,
    instructorName,
  }));
}
