import type { Transaction } from '../../kernel/database';
import type { RoleGrant } from '../../kernel/model';
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
  /** Their branch, when it is merged into where they come: they keep its groups, and what was for it is for them. */
  merged?: { id: string; groupIds: string[] };
  /** Refuses posts that whoever moves them may not end. */
  requireMayEnd: (roles: RoleGrantRecord[]) => void;
}

/** Lets people, and the accounts of those who are bound, belong elsewhere; posts of what they leave end. */
export async function movePeople(
  within: Transaction,
  people: Pick<MemberRecord, '_id' | 'formerIds'>[],
  { organization, townName, reason, now, merged, requireMayEnd }: Move,
): Promise<void> {
  const { _id: organizationId, path: orgPath, name: organizationName } = organization;
  const isLost = (role: RoleGrant) =>
    lostAt([role], orgPath).length > 0 && !merged?.groupIds.includes(role.organizationId);
  const ending = (await rolesOfAll(people.map(({ _id }) => _id))).filter(isLost);
  requireMayEnd(ending);
  await endRolesWithin(within, ending, reason, now);
  for (const { _id, formerIds = [] } of people) {
    const belonging = merged ? { formerIds: [...formerIds, merged.id] } : { groupId: null, formerIds: [] };
    await within.in(Members).update(_id, { organizationId, orgPath, ...belonging, changedAt: now });
    await changeAccountOf(within, _id, ({ grants }) => ({
      grants: grants.filter((grant) => !isLost(grant)),
      organizationId,
      organizationName,
      orgPath,
      ...belonging,
      ...(townName !== undefined && { townName }),
    }));
  }
}
