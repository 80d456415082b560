import type { minutesContract } from '../../types/minutes/contract';
import { loadActivity } from '../domain/gathering/find';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { activity: loadActivity };

type Contract = typeof minutesContract;
export type MinutesCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type MinutesOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
