import type { electionContract } from '../../types/election/contract';
import { findElection } from '../domain/election/elections';
import { guarded, keptAbove, loadOrganization } from '../domain/organization/keeping';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  /** Kept by the body that is elected, or by what it was merged into. */
  election: async (id: string) => guarded(await findElection(id)),
  /** Answered by whoever stands above that body. */
  above: async (id: string) => {
    const election = await findElection(id);
    return election && { ...election, keptAt: keptAbove(election.organizationId) };
  },
};

type Contract = typeof electionContract;
export type ElectionCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ElectionOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
