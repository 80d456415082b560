import type { accountContract } from '../../types/account/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findRequest } from '../domain/asking/binding-requests';
import { findMember } from '../domain/membership/find';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  member: async (id: string) => guarded(await findMember(id)),
  bindingRequest: async (id: string) => guarded(await findRequest(id)),
};

type Contract = typeof accountContract;
export type AccountCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type AccountOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
