import { findCampaign } from '../domain/messaging/campaigns';
import type { messageContract } from '../../types/message/contract';
import { keptBy, loadOrganization } from '../domain/organization/keeping';
import { keyOfPath } from '../kernel/audience';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** What the actions of this context are about, and how it is loaded. */
export const loaders = {
  campaign: async (id: string) => {
    const found = await findCampaign(id);
    // What no organisation's report shows is nobody's to go on with.
    return found?.orgPath === undefined
      ? undefined
      : { ...found, orgPath: found.orgPath, audience: undefined, keptAt: keptBy(keyOfPath(found.orgPath)) };
  },
  organization: loadOrganization,
};

type Contract = typeof messageContract;
export type MessageCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type MessageOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
