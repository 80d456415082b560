import { idsOf } from '../../kernel/paths';
import { findOrganizations } from '../organization/find';
import type { OrganizationRecord } from '../organization/model';

/** The committee (基层党委) that takes on what a branch hands up: the nearest one above it, else its town. */
export async function superiorOf({
  _id,
  path,
}: Pick<OrganizationRecord, '_id' | 'path'>): Promise<OrganizationRecord | undefined> {
  const line = idsOf(path).filter((id) => id !== _id);
  const above = await findOrganizations(line);
  return above
    .filter(({ kind }) => kind === 'committee' || kind === 'town')
    .sort((a, b) => b.path.length - a.path.length)[0];
}
