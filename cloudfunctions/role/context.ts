import type { roleContract } from '../../types/role/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof roleContract;
export type RoleCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type RoleOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
