import type { handbookContract } from '../../types/handbook/contract';
import { loadOrganization } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { refuse } from '../kernel/errors';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { organization: loadOrganization };

/** The handbook is the district's: what is below it is refused. */
export function requireDistrict({ kind }: OrganizationRecord): void {
  if (kind !== 'district') refuse('HANDBOOK.NOT_THE_DISTRICT');
}

type Contract = typeof handbookContract;
export type HandbookCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type HandbookOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
