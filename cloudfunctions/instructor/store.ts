import {
  Instructors,
  Items,
  Visits,
  type InstructorRecord,
  type ItemRecord,
  type VisitRecord,
} from '../domain/instructor/model';
import type { OrganizationRecord } from '../domain/organization/model';
import { Subjects, type SubjectRecord } from '../domain/subject/model';
import { idsOf } from '../kernel/paths';
import {
  collection,
  command,
  expression,
  within,
  type Condition,
  type Page,
  type PageOf,
} from '../kernel/database';

/** The persons who stand in an office's register. */
export async function personsOf({ _id }: OrganizationRecord): Promise<Set<string>> {
  const found = await collection(Instructors).findAll({ organizationId: _id, endedAt: null });
  return new Set(found.flatMap(({ personId }) => personId ?? []));
}

/** One that somebody changed meanwhile, as it is now. */
export async function instructorNow({ _id }: InstructorRecord): Promise<InstructorRecord> {
  const found = await collection(Instructors).findById(_id);
  if (!found) throw new Error('an instructor is gone that was there');
  return found;
}

/** How many subjects each of some instructors looks after. One request. */
export async function subjectsEach(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const found = await collection(Subjects).group<{ subjects: number }>(
    { instructorId: command.in(ids) },
    '$instructorId',
    { subjects: expression.sum(1) },
  );
  return new Map(found.map(({ _id, subjects }) => [_id, subjects]));
}

const operatingAt = ({ kind, _id }: OrganizationRecord) => ({
  ...(kind === 'town' && { organizationId: _id }),
  status: 'operating' as const,
});

/** How many subjects of an office operate and are nobody's to look after. */
export const countUnlooked = (office: OrganizationRecord): Promise<number> =>
  collection(Subjects).count({ ...operatingAt(office), coverage: 'none' });

/** How many subjects of an office operate and are left to some instructors alone. */
export const countLeftTo = (office: OrganizationRecord, instructorIds: readonly string[]): Promise<number> =>
  instructorIds.length === 0
    ? Promise.resolve(0)
    : collection(Subjects).count({
        ...operatingAt(office),
        coverage: 'work',
        instructorId: command.in(instructorIds),
      });

/** The instructors in whose hands something of an office may lie: its own, those of the district, and of the district all. */
export const instructorsOver = ({ kind, path }: OrganizationRecord): Promise<InstructorRecord[]> =>
  collection(Instructors).findAll({
    ...(kind === 'town' ? { organizationId: command.in(idsOf(path)) } : { orgPath: within(path) }),
    endedAt: null,
  });

/** What was taken along and is open, of an office with all below it. */
const openAt = ({ kind, _id, path }: OrganizationRecord): Condition<ItemRecord> => ({
  ...(kind === 'town' ? { organizationId: _id } : { orgPath: within(path) }),
  settledAt: null,
});

export const countOpen = (office: OrganizationRecord): Promise<number> =>
  collection(Items).count(openAt(office));

/** A page of it, the oldest first; with instructors only theirs. */
export const openItems = (
  office: OrganizationRecord,
  instructorIds: readonly string[] | undefined,
  page: PageOf,
): Promise<Page<ItemRecord>> =>
  collection(Items).findPage(
    { ...openAt(office), ...(instructorIds && { instructorId: command.in(instructorIds) }) },
    ['on', 'asc'],
    page,
  );

/** What is open of one subject; a visit brings five at most. */
export const openOf = (subjectId: string): Promise<ItemRecord[]> =>
  collection(Items).find({ subjectId, settledAt: null }, { orderBy: [['on', 'asc']], limit: 100 });

/** The visits to a subject, latest first. */
export const visitsTo = (subjectId: string, page: PageOf): Promise<Page<VisitRecord>> =>
  collection(Visits).findPage({ subjectId }, ['on', 'desc'], page);

/** The subjects of some instructors, as they are looked up on paper; with a keeper only its own. */
export const subjectsOf = (
  instructorIds: readonly string[],
  keeperId: string | undefined,
  page: PageOf,
): Promise<Page<SubjectRecord>> =>
  collection(Subjects).findPage(
    { instructorId: command.in(instructorIds), ...(keeperId && { organizationId: keeperId }) },
    ['initials', 'asc'],
    page,
  );
