import type { memberContract } from '../../types/member/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findCorrection } from '../domain/asking/corrections';
import { loadIncomingTransfer, loadOutgoingTransfer } from '../domain/membership/transfers';
import { findMember } from '../domain/membership/find';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  member: async (id: string) => guarded(await findMember(id)),
  incomingTransfer: loadIncomingTransfer,
  outgoingTransfer: loadOutgoingTransfer,
  correction: async (id: string) => guarded(await findCorrection(id)),
};

type Contract = typeof memberContract;
export type MemberCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type MemberOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
