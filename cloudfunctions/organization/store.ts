import { audit, type Auditable } from '../kernel/audit';
import { collection, command, expression, transaction, within } from '../kernel/database';
import { peopleWithin } from '../domain/membership/find';
import { movePeople } from '../domain/membership/move-people';
import { requireMayGrant } from '../domain/membership/granting';
import { endRolesWithin } from '../domain/membership/grants';
import { grantsOver, rolesWithin } from '../domain/membership/roles';
import { Members, type RoleGrantRecord } from '../domain/membership/model';
import { openInvitations, passOn } from '../domain/gathering/joint';
import { childOf } from '../domain/organization/by-child';
import { Organizations, type OrganizationRecord } from '../domain/organization/model';
import { closeInto, closeWithin } from '../domain/organization/tree';

export const countMembers = (path: string): Promise<number> =>
  collection(Members).count({ orgPath: within(path), state: 'active' });

export const countMembersOfGroup = (groupId: string): Promise<number> =>
  collection(Members).count({ groupId, state: 'active' });

/** How many members each group of a branch has, by its id. */
export async function countByGroup(groups: OrganizationRecord[]): Promise<Map<string, number>> {
  if (groups.length === 0) return new Map();
  const counts = await collection(Members).group<{ members: number }>(
    { groupId: command.in(groups.map(({ _id }) => _id)), state: 'active' },
    '$groupId',
    { members: expression.sum(1) },
  );
  return new Map(counts.map(({ _id, members }) => [_id, members]));
}

/** How many members lie below each child of an organisation. */
export const countMembersByChild = (path: string): Promise<{ _id: string; members: number }[]> =>
  collection(Members).group<{ members: number }>(
    { orgPath: within(path), state: 'active' },
    childOf(path, 'orgPath'),
    {
      members: expression.sum(1),
    },
  );

/** How many full and probationary members an organisation has: those below it, or who are in the group. */
export async function countByStatus({
  _id,
  kind,
  path,
}: OrganizationRecord): Promise<{ full: number; probationary: number }> {
  const groups = await collection(Members).group<{ members: number }>(
    { ...(kind === 'group' ? { groupId: _id } : { orgPath: within(path) }), state: 'active' },
    '$status',
    { members: expression.sum(1) },
  );
  const of = (status: string) => groups.find((group) => group._id === status)?.members ?? 0;
  return { full: of('full'), probationary: of('probationary') };
}

/** Brings one branch's people, and what it was asked for, into another and closes it: all of it or nothing. Answers how many people moved. */
export async function mergeBranch(
  from: OrganizationRecord,
  into: OrganizationRecord,
  townName: string | undefined,
  call: Auditable,
): Promise<number> {
  const invitations = await openInvitations(from, call.now);
  return transaction(async (within) => {
    const [people, roles, below] = await Promise.all([
      peopleWithin(from.path),
      grantsOver(from._id),
      collection(Organizations).findAll({ parentId: from._id }),
    ]);
    const requireMayEnd = (ending: RoleGrantRecord[]) =>
      requireMayGrant(ending, call.caller?.account, call.now);
    requireMayEnd(roles);
    await endRolesWithin(within, roles, '支部合并', call.now);
    await movePeople(within, people, {
      organization: into,
      townName,
      merged: { id: from._id, groupIds: below.map(({ _id }) => _id) },
      reason: '支部合并',
      now: call.now,
      requireMayEnd,
    });
    await closeInto(within, from, into, { groups: below, now: call.now });
    for (const activityId of invitations) await passOn(within, activityId, { from, into, now: call.now });
    await audit(within, call, {
      action: 'organization.merge',
      target: from._id,
      orgPath: from.path,
      before: { closed: false },
      after: { mergedInto: into._id, moved: people.length },
    });
    return people.length;
  });
}

/** Closes an organisation; roles over it end with it. */
export async function closeOrganization(organization: OrganizationRecord, call: Auditable): Promise<void> {
  await transaction(async (within) => {
    await endRolesWithin(within, await rolesWithin(organization.path), '组织撤销', call.now);
    await closeWithin(within, organization, call.now);
    await audit(within, call, {
      action: 'organization.close',
      target: organization._id,
      orgPath: organization.path,
      before: { closedAt: null },
      after: { closedAt: call.now },
    });
  });
}
