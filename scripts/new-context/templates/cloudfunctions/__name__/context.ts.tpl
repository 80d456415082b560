import type { __name__Contract } from '../../types/__name__/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { organization: loadOrganization };

type Contract = typeof __name__Contract;
export type __Name__Call<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type __Name__Outcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
