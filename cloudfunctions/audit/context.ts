import type { auditContract } from '../../types/audit/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof auditContract;
export type AuditCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type AuditOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
