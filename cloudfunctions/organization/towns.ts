import { organizationContract } from '../../types/organization/contract';
import { requireReach } from '../kernel/access';
import type { Caller } from '../kernel/identity';
import { townIdOf } from '../kernel/paths';
import type { OrganizationRecord } from '../domain/organization/model';
import { findOrganization } from '../domain/organization/find';
import { loadOrganization } from '../domain/organization/keeping';

/** The name of the town that an organisation lies in, or is. */
export async function townNameOf(organization: OrganizationRecord): Promise<string | undefined> {
  const townId = townIdOf(organization.path);
  return townId ? (await findOrganization(townId))?.name : undefined;
}

/**
 * The other organisation that a change reaches into: one that the caller has no say over, or that is not there, stops
 * it. Both sides are needed.
 */
export const requireOther = async (
  id: string,
  call: { caller: Caller; now: number },
): Promise<OrganizationRecord> =>
  requireReach(organizationContract.actions.move.access, await loadOrganization(id), call);
