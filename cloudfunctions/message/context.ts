import type { messageContract } from '../../types/message';
import type { CallFor, OutcomeFor } from '../shared/serve';

type Contract = typeof messageContract;
export type MessageCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name>;
export type MessageOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
