import { collection, within } from '../../kernel/database';
import { Organizations, type OrganizationRecord } from './model';

/** The target `organization` of an access rule: its own path is the one to authorise over. */
export async function loadOrganization(
  id: string,
): Promise<(OrganizationRecord & { orgPath: string }) | undefined> {
  const organization = await findOrganization(id);
  return organization && { ...organization, orgPath: organization.path };
}

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
