import type { reconciliationContract } from '../../types/reconciliation/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findReconciliation } from './store';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  reconciliation: async (id: string) => guarded(await findReconciliation(id)),
};

type Contract = typeof reconciliationContract;
export type ReconciliationCall<Name extends keyof Contract['actions']> = CallFor<
  Contract,
  Name,
  typeof loaders
>;
export type ReconciliationOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
