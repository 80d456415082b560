import { collection, command, within, type Page, type PageOf } from '../../kernel/database';
import { subtreeRange } from '../../kernel/paths';
import { Organizations, type OrganizationRecord } from './model';

export const findOrganization = (id: string): Promise<OrganizationRecord | undefined> =>
  collection(Organizations).findById(id);

/** Organisations by their ids, whatever became of them. */
export const findOrganizations = (ids: readonly string[]): Promise<OrganizationRecord[]> =>
  ids.length > 0 ? collection(Organizations).findByIds(ids) : Promise.resolve([]);

/** Organisations below a path, itself included, closed ones too. */
export const organizationsWithin = (path: string): Promise<OrganizationRecord[]> =>
  collection(Organizations).findAll({ path: within(path) });

/** Open branches below a path, itself included. */
export const branchesWithin = (path: string): Promise<OrganizationRecord[]> =>
  collection(Organizations).findAll({ kind: 'branch', path: within(path), closedAt: null });

/** How a place in the tree is told from other places to go on at. */
const inTree = 'tree:';

/** A page of the open branches at or below a path, in the order of the tree: two requests. */
export async function branchesPage(
  path: string,
  { after, size }: PageOf,
): Promise<Page<OrganizationRecord>> {
  const last = after === undefined ? undefined : await findOrganization(after.slice(inTree.length));
  if (after !== undefined && !last) return { items: [] };
  const { from, to } = subtreeRange(path);
  const beyond = last ? command.gt(last.path) : command.gte(from);
  const found = await collection(Organizations).find(
    { kind: 'branch', path: beyond.and(command.lt(to)), closedAt: null },
    { orderBy: [['path', 'asc']], limit: size + 1 },
  );
  const items = found.slice(0, size);
  const end = items.at(-1);
  return found.length > size && end ? { items, next: `${inTree}${end._id}` } : { items };
}

/** Open bodies whose members are elected for a term, in the order of their ids, after one of them. */
export const bodiesAfter = (last: string, limit: number): Promise<OrganizationRecord[]> =>
  collection(Organizations).findFrom(
    { kind: command.in(['branch', 'generalBranch', 'committee'] as const), closedAt: null },
    last,
    limit,
  );

/** What lies directly below an organisation and is open, by name. */
export async function childrenOf(id: string): Promise<OrganizationRecord[]> {
  const children = await collection(Organizations).findAll({ parentId: id, closedAt: null });
  return children.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The groups of a branch that stand, the oldest first. */
export async function groupsOf(branchId: string): Promise<OrganizationRecord[]> {
  const groups = await collection(Organizations).findAll({ parentId: branchId, closedAt: null });
  return groups.sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0) || (a.name < b.name ? -1 : 1));
}

/** The next branches in the order of their paths after one, closed ones too. */
export const branchesAfter = (path: string, limit: number): Promise<OrganizationRecord[]> =>
  collection(Organizations).find(
    { kind: 'branch', path: command.gt(path) },
    { orderBy: [['path', 'asc']], limit },
  );
