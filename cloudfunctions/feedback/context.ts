import type { feedbackContract } from '../../types/feedback/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof feedbackContract;
export type FeedbackCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type FeedbackOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
