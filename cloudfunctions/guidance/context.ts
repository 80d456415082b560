import type { guidanceContract } from '../../types/guidance/contract';
import { loadOrganization } from '../domain/organization/find';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findDraft } from './draft-store';
import { findGuidance } from '../domain/guidance/guidances';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { guidance: findGuidance, guidanceDraft: findDraft, organization: loadOrganization };

type Contract = typeof guidanceContract;
export type GuidanceCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type GuidanceOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
