import type { checkupContract } from '../../types/checkup/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof checkupContract;
export type CheckupCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type CheckupOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
