import type { duesContract } from '../../types/dues/contract';
import { settingsOf } from '../domain/dues/books';
import type { DuesBranchRecord } from '../domain/dues/model';
import { findOrganization } from '../domain/organization/find';
import { keptByKnown, loadOrganization, successorOf } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import type { Guarded } from '../kernel/access';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** A branch with how it keeps its dues. */
export type DuesBranch = OrganizationRecord &
  Pick<Guarded, 'keptAt'> & { settings: DuesBranchRecord | undefined };

/** A branch as it stands, with how it keeps its dues: of one that was merged, the one that keeps its books now. */
async function loadBranch(id: string): Promise<DuesBranch | undefined> {
  const [asked, own] = await Promise.all([findOrganization(id), settingsOf(id)]);
  const stands = asked && (await successorOf(asked));
  if (!stands) return undefined;
  const settings = stands._id === id ? own : await settingsOf(stands._id);
  return { ...stands, settings, keptAt: keptByKnown(stands) };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { duesBranch: loadBranch, organization: loadOrganization };

type Contract = typeof duesContract;
export type DuesCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type DuesOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
