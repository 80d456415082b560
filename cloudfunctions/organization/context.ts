import type { organizationContract } from '../../types/organization/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** A group; to this context whatever else has that id is none. */
async function loadGroup(id: string) {
  const found = await loadOrganization(id);
  return found?.kind === 'group' ? found : undefined;
}

export const loaders = { organization: loadOrganization, group: loadGroup };

type Contract = typeof organizationContract;
export type OrganizationCall<Name extends keyof Contract['actions']> = CallFor<
  Contract,
  Name,
  typeof loaders
>;
export type OrganizationOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
