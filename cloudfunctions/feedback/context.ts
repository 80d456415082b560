import type { feedbackContract } from '../../types/feedback/contract';
import { findGuidance } from '../domain/guidance/guidances';
import { loadOrganization } from '../domain/organization/keeping';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';

/** The organisation asked about, and the guidance that every action here names: read at the same time. */
async function organizationWithGuidance(id: string, { input }: Asked) {
  const [organization, guidance] = await Promise.all([
    loadOrganization(id),
    findGuidance((input as { guidanceId: string }).guidanceId),
  ]);
  return organization && { ...organization, guidance };
}

export const loaders = { organization: organizationWithGuidance };

type Contract = typeof feedbackContract;
export type FeedbackCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type FeedbackOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;

/** What an action of feedback is about. */
export type FeedbackTarget = FeedbackCall<'report'>['target'];
