import type { coverageContract } from '../../types/coverage/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { organization: loadOrganization };

type Contract = typeof coverageContract;
export type CoverageCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type CoverageOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
