import type { selectionContract } from '../../types/selection/contract';
import { selectionOn } from '../domain/selection/all';
import { findHonour } from '../domain/selection/find';
import { applicationOn, roundOn } from '../domain/selection/shown';
import { keeping, keptBy, loadOrganization } from '../domain/organization/keeping';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. Of a selection that is off there is nothing. */
export const loaders = {
  organization: loadOrganization,
  /** A round with its declaration; its notice is for everybody of the office that runs it. */
  round: async (id: string, { now }: Asked) => {
    const round = await roundOn(id, now);
    return round && { ...round, keptAt: keptBy(round.officeId), audience: [round.officeId] };
  },
  application: async (id: string, { now }: Asked) => {
    const found = await applicationOn(id, now);
    return found && { ...found, ...keeping(found.organizationId) };
  },
  candidacy: async (id: string, { now }: Asked) => {
    const found = await applicationOn(id, now);
    return found && { ...found, keptAt: keptBy(found.round.officeId) };
  },
  given: async (id: string, { now }: Asked) => {
    const found = await honourOn(id, now);
    return found && { ...found, keptAt: keptBy(found.officeId) };
  },
};

/** An honour with its declaration. */
export async function honourOn(id: string, now: number) {
  const honour = await findHonour(id);
  const declared = honour && (await selectionOn(honour.selection, now));
  return declared && { ...honour, declared };
}

type Contract = typeof selectionContract;
export type SelectionCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type SelectionOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
