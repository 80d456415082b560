import type { handoverContract } from '../../types/handover/contract';
import { findHandover } from '../domain/handover/handovers';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import { keyOfMember } from '../kernel/audience';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  organization: loadOrganization,
  /** Kept by the organisation whose work it is; for the two whom it is about. */
  handover: async (id: string) => {
    const handover = guarded(await findHandover(id));
    return handover && { ...handover, audience: handover.people.map((one) => keyOfMember(one.id)) };
  },
};

type Contract = typeof handoverContract;
export type HandoverCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type HandoverOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
