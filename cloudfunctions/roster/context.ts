import type { rosterContract } from '../../types/roster/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findImport } from './store';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  rosterImport: async (id: string) => guarded(await findImport(id)),
};

type Contract = typeof rosterContract;
export type RosterCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type RosterOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
