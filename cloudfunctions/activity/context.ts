import type { activityContract } from '../../types/activity/contract';
import { loadActivity } from '../shared/activities';
import { loadOrganization } from '../shared/organizations';
import type { CallFor, OutcomeFor } from '../shared/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { activity: loadActivity, organization: loadOrganization };

type Contract = typeof activityContract;
export type ActivityCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ActivityOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
