import type { activityContract } from '../../types/activity/contract';
import { loadActivity } from '../domain/gathering/find';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { activity: loadActivity, organization: loadOrganization };

type Contract = typeof activityContract;
export type ActivityCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ActivityOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
