import type { developmentContract } from '../../types/development/contract';
import { findAsked } from '../domain/development/asked';
import { findDevelopment } from '../domain/development/records';
import { guarded, keptBy, loadOrganization } from '../domain/organization/keeping';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  development: async (id: string) => guarded(await findDevelopment(id)),
  /** A person as the body is asked that approves for their branch, as the branch stands now. */
  asked: (id: string, { now }: Asked) => findAsked(id, now),
  /** A person as the branch is asked that is to take them in. */
  coming: async (id: string) => {
    const record = await findDevelopment(id);
    return record?.movingToId ? { ...record, keptAt: keptBy(record.movingToId) } : guarded(record);
  },
};

type Contract = typeof developmentContract;
export type DevelopmentCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type DevelopmentOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
