import type { sceneContract } from '../../types/scene/contract';
import { loadActivity } from '../domain/gathering/find';
import { loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { activity: loadActivity, organization: loadOrganization };

type Contract = typeof sceneContract;
export type SceneCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type SceneOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
