import type { memberContract } from '../../types/member/contract';
import { loadOrganization } from '../domain/organization/find';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findCorrection } from './store';
import { loadIncomingTransfer, loadOutgoingTransfer } from '../domain/membership/transfers';
import { findMember } from '../domain/membership/find';

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
