import { collection, command, within, type Page, type PageOf } from '../../kernel/database';
import { Organizations, type OrganizationRecord } from './model';

export const findOrganization = (id: string): Promise<OrganizationRecord | undefined> =>
  collection(Organizations).findById(id);

/** Organisations by their ids, whatever became of them. */
export const findOrganizations = (ids: readonly string[]): Promise<OrganizationRecord[]> =>
  ids.length > 0 ? collection(Organizations).findByIds(ids) : Promise.resolve([]);

/** The district; there is one. */
export async function findDistrict(): Promise<OrganizationRecord> {
  const [district] = await collection(Organizations).find({ kind: 'district' }, { limit: 1 });
  if (!district) throw new Error('there is no district');
  return district;
}

/** Organisations below a path, itself included, closed ones too. */
export const organizationsWithin = (path: string): Promise<OrganizationRecord[]> =>
  collection(Organizations).findAll({ path: within(path) }, { small: true });

/** Open branches below a path, itself included. */
export const branchesWithin = (path: string): Promise<OrganizationRecord[]> =>
  collection(Organizations).findAll({ kind: 'branch', path: within(path), closedAt: null }, { small: true });

/** A page of the open branches at or below a path, in the order of the tree. */
export const branchesPage = (path: string, page: PageOf): Promise<Page<OrganizationRecord>> =>
  collection(Organizations).findPage(
    { kind: 'branch', path: within(path), closedAt: null },
    ['path', 'asc'],
    page,
  );

/** Open bodies whose members are elected for a term, in the order of their ids, after one of them. */
export const bodiesAfter = (last: string, limit: number): Promise<OrganizationRecord[]> =>
  collection(Organizations).findFrom(
    { kind: command.in(['branch', 'generalBranch', 'committee'] as const), closedAt: null },
    last,
    limit,
  );

/** What lies directly below an organisation and is open, by name. */
export async function childrenOf(id: string): Promise<OrganizationRecord[]> {
  const children = await collection(Organizations).findAll({ parentId: id, closedAt: null }, { small: true });
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
