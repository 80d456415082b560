import type { auditContract } from '../../types/audit/contract';
import { loadOrganization } from '../shared/organizations';
import type { CallFor, OutcomeFor } from '../shared/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof auditContract;
export type AuditCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type AuditOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
