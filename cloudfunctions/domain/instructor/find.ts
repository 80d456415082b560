import { collection, command, within, type Page, type PageOf } from '../../kernel/database';
import { dayOf } from '../../kernel/clock';
import { personIdOf, rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { idsOf } from '../../kernel/paths';
import type { OrganizationRecord } from '../organization/model';
import { Subjects, type SubjectRecord } from '../subject/model';
import { Instructors, Items, type InstructorRecord, type ItemRecord } from './model';

export const findInstructor = (id: string): Promise<InstructorRecord | undefined> =>
  collection(Instructors).findById(id);

/** Something that was taken along. */
export const findItem = (id: string): Promise<ItemRecord | undefined> => collection(Items).findById(id);

/** The instructors that an office sent, and of the district those of its towns; by name, those whose time is over too. */
export const instructorsOf = (
  { kind, _id, path }: OrganizationRecord,
  page: PageOf,
): Promise<Page<InstructorRecord>> =>
  collection(Instructors).findPage(
    kind === 'town' ? { organizationId: _id } : { orgPath: within(path) },
    ['initials', 'asc'],
    page,
  );

/** All that somebody stands as on a day: an office may send them again, and another may too. */
export async function standingOf(account: AccountRecord, day: string): Promise<InstructorRecord[]> {
  const found = await collection(Instructors).findAll({ personId: personIdOf(account), endedAt: null });
  return found.filter((one) => isStanding(one, day));
}

/**
 * What somebody looks after as an instructor: the term is under way, and the role reaches it, without which its pages do not
 * open. Two requests; none for who holds no such role.
 */
export async function lookedAfterBy(account: AccountRecord, now: number): Promise<SubjectRecord[]> {
  const reaches = rolesAt(account, now).filter(({ role }) => role === 'instructor');
  if (reaches.length === 0) return [];
  const mine = await standingOf(account, dayOf(now));
  if (mine.length === 0) return [];
  const found = await collection(Subjects).findAll({
    instructorId: command.in(mine.map(({ _id }) => _id)),
  });
  return found.filter(({ orgPath }) => reaches.some((over) => idsOf(orgPath).includes(over.organizationId)));
}

/** Those who may be given a subject: sent by who keeps it, or by the district above. */
export async function instructorsFor({ orgPath }: SubjectRecord): Promise<InstructorRecord[]> {
  const found = await collection(Instructors).findAll({
    organizationId: command.in(idsOf(orgPath)),
    endedAt: null,
  });
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Whether an instructor's term is under way on a day. */
export const isStanding = ({ from, until, endedAt }: InstructorRecord, day: string): boolean =>
  endedAt === null && from <= day && (until === undefined || day <= until);
