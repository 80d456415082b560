import type { exportContract } from '../../types/export/contract';
import { guarded, loadOrganization } from '../domain/organization/keeping';
import { loadActivity } from '../domain/gathering/find';
import type { Asked, CallFor, OutcomeFor } from '../kernel/serve';
import { findExport } from './store';

/** What the actions of this context are about. An export is its maker's own: to anybody else it does not exist. */
export const loaders = {
  organization: loadOrganization,
  activity: loadActivity,
  export: async (id: string, { openid }: Asked) => {
    const found = await findExport(id);
    return guarded(found?.openid === openid ? found : undefined);
  },
};

type Contract = typeof exportContract;
export type ExportCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ExportOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;
