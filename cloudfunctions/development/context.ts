import type * as z from 'zod';
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
  /** A person as the branch is asked that is to take them in; it says no once more where it said no already. */
  coming: async (id: string, { input }: Asked) => {
    const record = await findDevelopment(id);
    const { accept } = input as ActionInput<'receive'>;
    const saidNo = accept ? undefined : record?.refusedById;
    const askedId = record?.movingToId ?? saidNo;
    return record && askedId ? { ...record, keptAt: keptBy(askedId) } : guarded(record);
  },
};

type Contract = typeof developmentContract;
type ActionInput<Name extends keyof Contract['actions']> = z.output<Contract['actions'][Name]['input']>;
export type DevelopmentCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type DevelopmentOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
