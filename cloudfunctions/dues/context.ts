import type { duesContract } from '../../types/dues/contract';
import { findOrganization } from '../domain/organization/find';
import { keptByKnown, loadOrganization, successorOf } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import type { Guarded } from '../kernel/access';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** A branch as it stands: of one that was merged, the one that keeps its books now. */
async function loadBranch(id: string): Promise<(OrganizationRecord & Pick<Guarded, 'keptAt'>) | undefined> {
  const asked = await findOrganization(id);
  const stands = asked && (await successorOf(asked));
  return stands && { ...stands, keptAt: keptByKnown(stands) };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { duesBranch: loadBranch, organization: loadOrganization };

type Contract = typeof duesContract;
export type DuesCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type DuesOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
