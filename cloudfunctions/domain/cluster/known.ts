import { collection, command, expression } from '../../kernel/database';
import { Subjects } from '../subject/model';
import { exampleClusters } from './example';
import { Clusters, type ClusterRecord } from './model';

/** Which clusters there are. */

/** One as it is known: the district's own, or one of the example (`version` 0) that it did not write over yet. */
export type KnownCluster = Omit<ClusterRecord, 'organizationId' | 'changedAt'>;

/** All, the great ones first, each part by its key: none stands before another for what it has. One request. */
export async function clustersKnown(): Promise<KnownCluster[]> {
  const kept = await collection(Clusters).findAll({});
  const ids = new Set(kept.map(({ _id }) => _id));
  const examples = exampleClusters
    .filter(({ _id }) => !ids.has(_id))
    .map((one) => ({ ...one, isEnded: false, version: 0 }));
  return [...kept, ...examples].sort(
    (one, other) => Number(other.isGreat) - Number(one.isGreat) || (one._id < other._id ? -1 : 1),
  );
}

/** Whether a subject, or an activity, can be of it. */
export const isOpenCluster = async (key: string): Promise<boolean> =>
  (await clustersKnown()).some(({ _id, isEnded }) => _id === key && !isEnded);

/** What one is called. */
export const clusterName = async (key: string): Promise<string | undefined> =>
  (await clustersKnown()).find(({ _id }) => _id === key)?.name;

/** The clusters of the subjects that some branches cover. */
export async function clustersCoveredBy(branchIds: readonly string[]): Promise<Set<string>> {
  const covered = { coveringId: command.in([...branchIds]), cluster: command.gt('') };
  const found = await collection(Subjects).group<{ subjects: number }>(covered, '$cluster', {
    subjects: expression.sum(1),
  });
  return new Set(found.map(({ _id }) => _id));
}
