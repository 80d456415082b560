import type { memberContract } from '../../types/member/contract';
import { loadOrganization } from '../shared/organizations';
import type { CallFor, OutcomeFor } from '../shared/serve';
import { findCorrection, findMember } from './store';
import { loadIncomingTransfer, loadOutgoingTransfer } from './transfer-store';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  member: findMember,
  incomingTransfer: loadIncomingTransfer,
  outgoingTransfer: loadOutgoingTransfer,
  correction: findCorrection,
};

type Contract = typeof memberContract;
export type MemberCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type MemberOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
