import { collection } from './database';
import type { OrganizationRecord } from './records';

/** The target `organization` of an access rule: its own path is the one to authorise over. */
export async function loadOrganization(
  id: string,
): Promise<(OrganizationRecord & { orgPath: string }) | undefined> {
  const organization = await collection('organizations').findById(id);
  return organization && { ...organization, orgPath: organization.path };
}
