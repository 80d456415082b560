import { audit, type Auditable } from '../shared/audit';
import { changeAccount } from '../shared/bindings';
import { collection, expression, transaction, within, type Transaction } from '../shared/database';
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

/** Puts a branch below another organisation with its groups and people: all of it or nothing. */
export async function moveBranch(
  branch: OrganizationRecord,
  parent: OrganizationRecord,
  townName: string | undefined,
  call: Auditable,
): Promise<string> {
  const moved = `${parent.path}${branch._id}/`;
  const under = (path: string) => `${moved}${path.slice(branch.path.length)}`;
  const [organizations, people, roles] = await Promise.all([
    organizationsWithin(branch.path),
    peopleWithin(branch.path),
    rolesWithin(branch.path),
  ]);
  await transaction(async (within) => {
    for (const one of organizations) {
      const own = one._id === branch._id ? { parentId: parent._id } : {};
      await within.in('organizations').update(one._id, { path: under(one.path), ...own });
    }
    for (const role of roles)
      await within.in('roleGrants').update(role._id, { orgPath: under(role.orgPath) });
    for (const person of people) {
      await within.in('members').update(person._id, { orgPath: under(person.orgPath) });
      await moveAccount(within, person._id, { orgPath: under(person.orgPath), townName }, (path) =>
        path.startsWith(branch.path) ? under(path) : path,
      );
    }
    await audit(within, call, {
      action: 'organization.move',
      target: branch._id,
      orgPath: branch.path,
      before: { path: branch.path },
      after: { path: moved },
    });
  });
  return moved;
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
      await moveAccount(
        within,
        person._id,
        { ...place, organizationName: into.name, townName },
        (path) => path,
        from.path,
      );
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

/** Lets an account follow its person; roles over what was closed end, those over what moved move. */
async function moveAccount(
  within: Transaction,
  memberId: string,
  {
    townName,
    ...place
  }: { orgPath: string; organizationId?: string; organizationName?: string; townName: string | undefined },
  moved: (path: string) => string,
  closedPath?: string,
): Promise<void> {
  await changeAccount(within, memberId, ({ grants }) => ({
    ...place,
    ...(townName !== undefined && { townName }),
    grants: grants
      .filter((grant) => closedPath === undefined || !grant.orgPath.startsWith(closedPath))
      .map((grant) => ({ ...grant, orgPath: moved(grant.orgPath) })),
  }));
}

/** Gives the accounts of an organisation's own people its new name. */
export const renameAccounts = (
  organizationId: string,
  path: string,
  organizationName: string,
): Promise<number> =>
  collection('accounts').updateWhere({ orgPath: path, organizationId }, { organizationName });
