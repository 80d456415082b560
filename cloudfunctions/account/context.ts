import type { accountContract } from '../../types/account/contract';
import { loadOrganization } from '../shared/organizations';
import type { CallFor, OutcomeFor } from '../shared/serve';
import { findMember, findRequest } from './store';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { organization: loadOrganization, member: findMember, bindingRequest: findRequest };

type Contract = typeof accountContract;
export type AccountCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type AccountOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
