import type { registerContract } from '../../types/register/contract';
import { keeping, loadOrganization } from '../domain/organization/keeping';
import { findRecord } from '../domain/register/find';
import { registerOn } from '../domain/register/all';
import { audienceOf } from './seeing';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  /** A record with its declaration; of a register that is off there is none. */
  record: async (id: string, { now }: Asked) => {
    const record = await findRecord(id);
    const declared = record && (await registerOn(record.register, now));
    if (!record || !declared) return undefined;
    const { organizationId } = record;
    return { ...record, declared, ...keeping(organizationId), audience: audienceOf(declared, record) };
  },
};

type Contract = typeof registerContract;
export type RegisterCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type RegisterOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
