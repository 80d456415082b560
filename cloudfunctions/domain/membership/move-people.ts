import type { Transaction } from '../../kernel/database';
import type { OrganizationRecord } from '../organization/model';
import { changeAccountOf } from './bindings';
import { lostAt } from './granting';
import { endRolesWithin } from './grants';
import { Members, type MemberRecord, type RoleGrantRecord } from './model';
import { rolesOfAll } from './roles';

/** Where people come to belong. */
export interface Destination {
  organization: OrganizationRecord;
  /** The town that it lies in, where that is known. */
  townName: string | undefined;
}

/** A move of people, and what it takes from them. */
interface Move extends Destination {
  /** Why their posts in what they leave end. */
  reason: string;
  now: number;
  /** Refuses posts that whoever moves them may not end. */
  requireMayEnd: (roles: RoleGrantRecord[]) => void;
}

/** Lets people, and the accounts of those who are bound, belong elsewhere; posts of what they leave end. */
export async function movePeople(
  within: Transaction,
  people: Pick<MemberRecord, '_id'>[],
  { organization, townName, reason, now, requireMayEnd }: Move,
): Promise<void> {
  const { _id: organizationId, path: orgPath, name: organizationName } = organization;
  const ending = lostAt(await rolesOfAll(people.map(({ _id }) => _id)), orgPath);
  requireMayEnd(ending);
  await endRolesWithin(within, ending, reason, now);
  for (const { _id } of people) {
    await within.in(Members).update(_id, { organizationId, orgPath, changedAt: now });
    await changeAccountOf(within, _id, ({ grants }) => ({
      grants: grants.filter((grant) => !lostAt([grant], orgPath).length),
      organizationId,
      organizationName,
      orgPath,
      ...(townName !== undefined && { townName }),
    }));
  }
}
