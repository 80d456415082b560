import type { guidanceContract } from '../../types/guidance/contract';
import { keptBy, loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';
import { findDraft } from '../domain/guidance/drafts';
import { findGuidance } from '../domain/guidance/guidances';

/** A guidance, or its draft, is its issuer's. */
const ofIssuer = <Stored extends { issuerId: string }>(found: Stored | undefined) =>
  found && { ...found, keptAt: keptBy(found.issuerId) };

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  guidance: async (id: string) => ofIssuer(await findGuidance(id)),
  guidanceDraft: async (id: string) => ofIssuer(await findDraft(id)),
  organization: loadOrganization,
};

type Contract = typeof guidanceContract;
export type GuidanceCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type GuidanceOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
