import type { supervisionContract } from '../../types/supervision/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import { findLetter } from '../domain/supervision/letters';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  letter: async (id: string) => guarded(await findLetter(id)),
};

type Contract = typeof supervisionContract;
export type SupervisionCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type SupervisionOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
