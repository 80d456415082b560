import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { Organizations, type OrganizationRecord } from './model';
import { changed, placed } from './propagate';

/** Every change of the tree of organisations, each with its audit record. */

/** Writes a new organisation; a repeat finds the one that stands. */
export const addOrganization = (organization: OrganizationRecord, call: Auditable): Promise<void> =>
  transaction((within) => addOrganizationWithin(within, organization, call));

/** The same as a part of more. */
export async function addOrganizationWithin(
  within: Transaction,
  organization: OrganizationRecord,
  call: Auditable,
): Promise<void> {
  const { _id, path: orgPath, ...after } = organization;
  if (await within.in(Organizations).findById(_id)) return;
  await within.in(Organizations).add(organization);
  await audit(within, call, { action: 'organization.create', target: _id, orgPath, after });
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
    await within.in(Organizations).update(organization._id, after);
    await audit(within, call, {
      action,
      target: organization._id,
      orgPath: organization.path,
      before,
      after,
    });
  });
}

type Posts = NonNullable<OrganizationRecord['posts']>;

/**
 * Writes down who holds which post from now on, by who holds one at that moment, and the end of the term that begins; without
 * one the term goes on. Answers what was there before, and what is now. Refuses ORGANIZATION.CLOSED.
 */
export async function putPosts(
  within: Transaction,
  organizationId: string,
  becomes: (standing: Posts) => { posts: Posts; termEndsOn?: string | undefined },
): Promise<{ before: Record<string, unknown>; after: Record<string, unknown> }> {
  const current = await within.in(Organizations).findById(organizationId);
  if (!current || current.closedAt) refuse('ORGANIZATION.CLOSED');
  const { posts: standing = [], termEndsOn: endedOn = null } = current;
  const { posts, termEndsOn } = becomes(standing);
  const after = { posts, ...(termEndsOn !== undefined && { termEndsOn }) };
  await within.in(Organizations).update(organizationId, after);
  return { before: { posts: standing, termEndsOn: endedOn }, after };
}

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
    const organization = await within.in(Organizations).findById(_id);
    const line = await lineTo(within, parentId);
    if (!organization || line.includes(_id)) refuse('ORGANIZATION.BELOW_ITSELF');
    const [rootId = ''] = line;
    // Where the new parent lies by its parents: its own path may still be following a move further up.
    const path = `/${[...line, _id].join('/')}/`;
    await within.in(Organizations).update(rootId, { reshapedAt: call.now });
    await within.in(Organizations).update(_id, {
      parentId,
      ...(organization.path !== path &&
        placed(organization, path, [{ path: organization.path, until: call.now }], call.now)),
    });
    await audit(within, call, {
      action: 'organization.move',
      target: _id,
      orgPath: left,
      before: { path: organization.path },
      after: { path },
    });
    return path;
  });
}

/** The ids from the district down to an organisation. */
async function lineTo(within: Transaction, id: string): Promise<string[]> {
  const line: string[] = [];
  for (let next: string | null = id; next && !line.includes(next);) {
    line.unshift(next);
    next = (await within.in(Organizations).findById(next))?.parentId ?? null;
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
    const formerNames = [...new Set([...(organization.formerNames ?? []), organization.name])];
    await within.in(Organizations).update(target, { name, formerNames, ...changed(call.now) });
    await audit(within, call, {
      action: 'organization.rename',
      target,
      orgPath,
      before: { name: organization.name },
      after: { name },
    });
  });
}

/**
 * Closes a branch whose people another takes in: its groups come to lie below that one, which keeps its records from now
 * on, and those of what was merged into it before.
 */
export async function closeInto(
  within: Transaction,
  from: OrganizationRecord,
  into: OrganizationRecord,
  { groups, now }: { groups: OrganizationRecord[]; now: number },
): Promise<void> {
  const closed = { closedAt: now, mergedInto: into._id, ...changed(now) };
  await within.in(Organizations).update(from._id, closed);
  const current = await within.in(Organizations).findById(into._id);
  // What it had taken in itself comes with it now: until now that counted there.
  const taken = [...(from.absorbed ?? []).map(({ id }) => id), from._id];
  const absorbed = [...(current?.absorbed ?? []), ...taken.map((id) => ({ id, at: now }))];
  // Those who keep it are told what was for the keepers of what it took in.
  await within.in(Organizations).update(into._id, { absorbed, ...changed(now) });
  for (const { _id } of groups) {
    const group = await within.in(Organizations).findById(_id);
    if (!group) continue;
    const left = [{ path: group.path, until: now }];
    await within
      .in(Organizations)
      .update(_id, { parentId: into._id, ...placed(group, `${into.path}${_id}/`, left, now) });
  }
}

/** Closes an organisation that has nobody and nothing below it; what referred to it is told. */
export async function closeWithin(
  within: Transaction,
  { _id }: OrganizationRecord,
  now: number,
): Promise<void> {
  await within.in(Organizations).update(_id, { closedAt: now, ...changed(now) });
}
