import type { exitContract } from '../../types/exit/contract';
import { loadOrganization } from '../domain/organization/keeping';
import { refuse } from '../kernel/errors';
import type { CallFor, OutcomeFor } from '../kernel/serve';

export const loaders = { organization: loadOrganization };

type Contract = typeof exitContract;
export type ExitCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ExitOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;

/** Stops what only the district as a whole can do. */
export function requireDistrict({ kind }: { kind: string }): void {
  if (kind !== 'district') refuse('EXIT.NOT_THE_DISTRICT');
}
