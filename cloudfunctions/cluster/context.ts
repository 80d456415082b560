import type { clusterContract } from '../../types/cluster/contract';
import { officers } from '../../types/shared/roles';
import { clustersKnown } from '../domain/cluster/known';
import { loadOrganization } from '../domain/organization/keeping';
import type { OrganizationRecord } from '../domain/organization/model';
import { keepsSubjects } from '../domain/subject/keeper';
import { holds } from '../kernel/identity';
import type { CallFor, OutcomeFor } from '../kernel/serve';

/** The organisation asked about, and which clusters there are: read at the same time. */
async function organizationWithClusters(id: string) {
  const [organization, clusters] = await Promise.all([loadOrganization(id), clustersKnown()]);
  return organization && { ...organization, clusters };
}

/** What the actions of this context are about, and how it is loaded. */
export const loaders = { organization: organizationWithClusters };

type Contract = typeof clusterContract;
export type ClusterCall<Name extends keyof Contract['actions']> = CallFor<Contract, Name, typeof loaders>;
export type ClusterTarget = ClusterCall<'board'>['target'];
export type ClusterOutcome<Name extends keyof Contract['actions']> = OutcomeFor<Contract, Name>;

export const officeOf = ({ _id: id, name, kind }: Pick<OrganizationRecord, '_id' | 'name' | 'kind'>) => ({
  id,
  name,
  kind,
});

/** Whether the caller may lay a year down here, which the district does; and write down what was done, which towns do too. */
export async function mayHere({
  target,
  caller: { account },
  now,
}: Pick<ClusterCall<'board'>, 'target' | 'caller' | 'now'>): Promise<{ mayLay: boolean; mayWrite: boolean }> {
  const path = await target.keptAt();
  return {
    mayLay: target.kind === 'district' && holds(account, ['districtOfficer', 'districtAdmin'], path, now),
    mayWrite: keepsSubjects(target) && !target.closedAt && holds(account, officers, path, now),
  };
}
