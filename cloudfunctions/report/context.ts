import type { reportContract } from '../../types/report/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof reportContract;
export type ReportCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ReportOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
