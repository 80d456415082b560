import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import { exampleClusters } from './example';
import { Clusters, type ClusterRecord } from './model';

/** Writes a cluster over the version that was read, with its audit record; false when another was quicker. */
export async function putCluster(
  record: ClusterRecord,
  call: Auditable & { orgPath: string },
): Promise<boolean> {
  return transaction(async (within) => {
    const found = await within.in(Clusters).findById(record._id);
    if ((found?.version ?? 0) !== record.version - 1) return false;
    await within.in(Clusters).replace(found, record);
    const before = found ?? exampleClusters.find(({ _id }) => _id === record._id);
    await audit(within, call, {
      action: 'cluster.keep',
      target: record._id,
      orgPath: call.orgPath,
      ...(before && { before: shown(before) }),
      after: shown(record),
    });
    return true;
  });
}

const shown = ({
  name,
  source,
  isGreat,
  committeeName,
  isEnded = false,
}: Pick<ClusterRecord, 'name' | 'source' | 'isGreat'> &
  Partial<Pick<ClusterRecord, 'committeeName' | 'isEnded'>>) => ({
  name,
  source,
  isGreat,
  committeeName: committeeName ?? null,
  isEnded,
});
