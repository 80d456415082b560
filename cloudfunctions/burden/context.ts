import type { burdenContract } from '../../types/burden/contract';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = {};

type Contract = typeof burdenContract;
export type BurdenCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type BurdenOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
