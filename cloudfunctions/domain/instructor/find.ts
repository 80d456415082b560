import { collection, command, within, type Page, type PageOf } from '../../kernel/database';
import { personIdOf } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import { idsOf } from '../../kernel/paths';
import type { OrganizationRecord } from '../organization/model';
import type { SubjectRecord } from '../subject/model';
import { Instructors, type InstructorRecord } from './model';

export const findInstructor = (id: string): Promise<InstructorRecord | undefined> =>
  collection(Instructors).findById(id);

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

/** All that stand as one person: an office may send them again, and another may too. */
export const instructorsOfPerson = (account: AccountRecord): Promise<InstructorRecord[]> =>
  collection(Instructors).findAll({ personId: personIdOf(account), endedAt: null });

/** The same whose term is under way on a day. */
export const standingOf = async (account: AccountRecord, day: string): Promise<InstructorRecord[]> =>
  (await instructorsOfPerson(account)).filter((one) => isStanding(one, day));

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
