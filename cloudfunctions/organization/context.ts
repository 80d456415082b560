import type { organizationContract } from '../../types/organization/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof organizationContract;
export type OrganizationCall<Name extends keyof Contract['actions']> = CallFor<
  Contract,
  Name,
  typeof loaders
>;
export type OrganizationOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
