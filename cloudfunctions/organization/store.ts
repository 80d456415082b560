import { audit, type Auditable } from '../shared/audit';
import { changeAccount } from '../shared/bindings';
import { collection, command, expression, transaction, within, type Transaction } from '../shared/database';
import { refuse } from '../shared/errors';
import { changed, placed } from '../shared/follow';
import { depthOf } from '../shared/paths';
import type { MemberRecord, OrganizationRecord, RoleGrantRecord } from '../shared/records';

export const childrenOf = (id: string): Promise<OrganizationRecord[]> =>
  collection('organizations').find(
    { parentId: id, closedAt: null },
    { orderBy: [['name', 'asc']], limit: 1000 },
  );

export const membersWithin = (path: string): Promise<MemberRecord[]> =>
  collection('members').findAll({ orgPath: within(path), state: 'active' });

export const countMembers = (path: string): Promise<number> =>
  collection('members').count({ orgPath: within(path), state: 'active' });

/** How many members lie below each child of an organisation. */
export const countMembersByChild = (path: string): Promise<{ _id: string; members: number }[]> =>
  collection('members').group(
    { orgPath: within(path), state: 'active' },
    // A path starts with a slash, so that its first id is the second piece.
    expression.arrayElemAt?.([expression.split?.(['$orgPath', '/']), depthOf(path) + 1]),
    { members: expression.sum?.(1) },
  );

export const findOrganization = (id: string): Promise<OrganizationRecord | undefined> =>
  collection('organizations').findById(id);

export const findMember = (id: string): Promise<MemberRecord | undefined> =>
  collection('members').findById(id);

export const membersOf = (ids: string[]): Promise<MemberRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : collection('members').find({ _id: command.in(ids) }, { limit: 100 });

/** How many full and probationary members lie below a path. */
export async function countByStatus(path: string): Promise<{ full: number; probationary: number }> {
  const groups = await collection('members').group<{ members: number }>(
    { orgPath: within(path), state: 'active' },
    '$status',
    { members: expression.sum?.(1) },
  );
  const of = (status: string) => groups.find((group) => group._id === status)?.members ?? 0;
  return { full: of('full'), probationary: of('probationary') };
}

/** Organisations below a path, itself included. */
export const organizationsWithin = (path: string): Promise<OrganizationRecord[]> =>
  collection('organizations').findAll({ path: within(path) });

/** Writes a new organisation; a repeat finds the one that stands. */
export async function addOrganization(organization: OrganizationRecord, call: Auditable): Promise<void> {
  const { _id, path: orgPath, ...after } = organization;
  await transaction(async (within) => {
    if (await within.in('organizations').findById(_id)) return;
    await within.in('organizations').add(organization);
    await audit(within, call, { action: 'organization.create', target: _id, orgPath, after });
  });
}

/** Changes fields of an organisation's own record. */
export async function changeOrganization(
  organization: OrganizationRecord,
  action: string,
  after: Partial<Omit<OrganizationRecord, '_id' | 'path'>>,
  call: Auditable,
): Promise<void> {
  const fields = Object.keys(after) as (keyof typeof after)[];
  const before = Object.fromEntries(fields.map((field) => [field, organization[field] ?? null]));
  await transaction(async (within) => {
    await within.in('organizations').update(organization._id, after);
    await audit(within, call, {
      action,
      target: organization._id,
      orgPath: organization.path,
      before,
      after,
    });
  });
}

/** Everybody below a path, whether on the roster or off it: history moves with people, not with records. */
export const peopleWithin = (path: string): Promise<MemberRecord[]> =>
  collection('members').findAll({ orgPath: within(path) });

/** Roles over an organisation and all below it that have not been revoked. */
const rolesWithin = (path: string): Promise<RoleGrantRecord[]> =>
  collection('roleGrants').findAll({ orgPath: within(path), revokedAt: null });

/**
 * Puts an organisation below another and marks it to be followed. Moves go one by one, so that two of them at once
 * cannot make a ring. Answers the organisation's new path.
 */
export async function placeBelow(
  { _id, path: left }: OrganizationRecord,
  parentId: string,
  call: Auditable,
): Promise<string> {
  return transaction(async (within) => {
    const organization = await within.in('organizations').findById(_id);
    const line = await lineTo(within, parentId);
    if (!organization || line.includes(_id)) refuse('ORGANIZATION.BELOW_ITSELF');
    const [rootId = ''] = line;
    // Where the new parent lies by its parents: its own path may still be following a move further up.
    const path = `/${[...line, _id].join('/')}/`;
    await within.in('organizations').update(rootId, { reshapedAt: call.now });
    await within
      .in('organizations')
      .update(_id, { parentId, ...(organization.path !== path && placed(organization, path, call.now)) });
    await audit(within, call, {
      ...{ action: 'organization.move', target: _id, orgPath: left },
      ...{ before: { path: organization.path }, after: { path } },
    });
    return path;
  });
}

/** The ids from the district down to an organisation. */
async function lineTo(within: Transaction, id: string): Promise<string[]> {
  const line: string[] = [];
  for (let next: string | null = id; next && !line.includes(next);) {
    line.unshift(next);
    next = (await within.in('organizations').findById(next))?.parentId ?? null;
  }
  return line;
}

/** Gives an organisation a new name and marks it to be followed. */
export async function renameTo(
  organization: OrganizationRecord,
  name: string,
  call: Auditable,
): Promise<void> {
  const { _id: target, path: orgPath } = organization;
  await transaction(async (within) => {
    await within.in('organizations').update(target, { name, ...changed(call.now) });
    await audit(within, call, {
      ...{ action: 'organization.rename', target, orgPath },
      ...{ before: { name: organization.name }, after: { name } },
    });
  });
}

/** Brings one branch's people into another and closes it: all of it or nothing. */
export async function mergeBranch(
  from: OrganizationRecord,
  into: OrganizationRecord,
  townName: string | undefined,
  call: Auditable,
): Promise<number> {
  const [people, roles] = await Promise.all([peopleWithin(from.path), rolesWithin(from.path)]);
  await transaction(async (within) => {
    for (const role of roles) {
      await within.in('roleGrants').update(role._id, { revokedAt: call.now, revokedReason: '支部合并' });
    }
    const place = { organizationId: into._id, orgPath: into.path };
    for (const person of people) {
      await within.in('members').update(person._id, place);
      await moveAccount(within, person._id, { ...place, organizationName: into.name, townName }, from.path);
    }
    await within.in('organizations').update(from._id, { closedAt: call.now, mergedInto: into._id });
    await audit(within, call, {
      action: 'organization.merge',
      target: from._id,
      orgPath: from.path,
      before: { closed: false },
      after: { mergedInto: into._id, moved: people.length },
    });
  });
  return people.length;
}

/** Lets an account follow its person; roles over what was closed end. */
async function moveAccount(
  within: Transaction,
  memberId: string,
  {
    townName,
    ...place
  }: { orgPath: string; organizationId: string; organizationName: string; townName: string | undefined },
  closedPath: string,
): Promise<void> {
  await changeAccount(within, memberId, ({ grants }) => ({
    ...place,
    ...(townName !== undefined && { townName }),
    grants: grants.filter((grant) => !grant.orgPath.startsWith(closedPath)),
  }));
}
