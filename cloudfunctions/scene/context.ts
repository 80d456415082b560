import type { sceneContract } from '../../types/scene/contract';
import { loadActivity } from '../shared/activities';
import { loadOrganization } from '../shared/organizations';
import type { CallFor, OutcomeFor } from '../shared/serve';

export const loaders = { activity: loadActivity, organization: loadOrganization };

type Contract = typeof sceneContract;
export type SceneCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type SceneOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
