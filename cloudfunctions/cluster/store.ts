import { Organizations } from '../domain/organization/model';
import { Subjects, type SubjectRecord } from '../domain/subject/model';
import { TrainingClasses, type TrainingClassRecord } from '../domain/training/model';
import { audit, auditAll, type Auditable } from '../kernel/audit';
import { instantOf } from '../kernel/clock';
import {
  askTogether,
  besideEach,
  collection,
  command,
  expression,
  grouped,
  transaction,
  under,
} from '../kernel/database';
import { formedIn, type Formed } from './formed';
import { ClusterDeeds, ClusterYears, type ClusterDeedRecord, type ClusterYearRecord } from './model';

/** What is asked and written of clusters' years. */

export const findYear = (year: number): Promise<ClusterYearRecord | undefined> =>
  collection(ClusterYears).findById(String(year));

/** What was written down in a year, of all clusters or of one, by day. */
export async function deedsIn(year: number, clusterId?: string): Promise<ClusterDeedRecord[]> {
  const found = await collection(ClusterDeeds).findAll({ ...(clusterId && { clusterId }), year });
  return found.sort((one, other) => compare(one.on, other.on) || compare(one._id, other._id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * The organisations formed in a year for some clusters, by day: one request, asked beside an organisation. Of an organisation all that it
 * covers is looked at, since one that covered any before was not formed then.
 */
export async function formedFor(
  clusterIds: readonly string[],
  year: number,
  besideId: string,
): Promise<Formed[]> {
  if (clusterIds.length === 0) return [];
  const since = command.gte(`${year}-01-01`).and(command.lte(`${year}-12-31`));
  const covering = grouped({})(
    Subjects,
    // What nothing covers would be beside all that nothing covers.
    { cluster: command.in([...clusterIds]), coveredSince: since, coveringId: command.gt('') },
    '$coveringId',
  );
  const found = await askTogether(Organizations, besideId, {
    covering: besideEach(covering, {
      fields: [],
      ids: expression.concatArrays([['$_id']]),
      others: {
        organizations: under(Organizations, ['name', 'createdAt']),
        covered: under(Subjects, ['cluster', 'coveringId', 'coveredSince'], { by: 'coveringId' }),
      },
    }),
  });
  const beside = (found?.covering ?? []).map((one) => one.beside);
  return formedIn(year, {
    covered: beside.flatMap(({ covered }) => covered),
    organizations: beside.flatMap(({ organizations }) => organizations),
  })
    .filter(({ clusterId }) => clusterIds.includes(clusterId))
    .sort((one, other) => compare(one.since, other.since) || compare(one.id, other.id));
}

/** Activities of some clusters that begin in a year and were not called off, the earliest first. */
export async function eventsIn(clusterIds: readonly string[], year: number): Promise<TrainingClassRecord[]> {
  if (clusterIds.length === 0) return [];
  const found = await collection(TrainingClasses).findAll({
    'cluster.id': command.in([...clusterIds]),
    startsAt: command
      .gte(instantOf(`${year}-01-01`, '00:00'))
      .and(command.lt(instantOf(`${year + 1}-01-01`, '00:00'))),
    status: command.in(['published', 'settled'] as const),
  });
  return found.sort((one, other) => one.startsAt - other.startsAt || compare(one._id, other._id));
}

/** The leading enterprises (龙头企业) of a cluster that operate, by name. */
export async function leadingIn(cluster: string): Promise<SubjectRecord[]> {
  const found = await collection(Subjects).find({ cluster, leadsCluster: true }, { limit: 100 });
  return found
    .filter(({ status }) => status === 'operating')
    .sort((one, other) => compare(one.initials, other.initials) || compare(one._id, other._id));
}

type Doing = Auditable & { orgPath: string };

/** Writes a year over the version that was read, with its audit record; false when another was quicker. */
export async function putYear(record: ClusterYearRecord, call: Doing): Promise<boolean> {
  const { version, year, source, meant } = record;
  return transaction(async (within) => {
    const found = await within.in(ClusterYears).findById(record._id);
    if ((found?.version ?? 0) !== version - 1) return false;
    await within.in(ClusterYears).replace(found, record);
    await audit(within, call, {
      action: 'cluster.lay',
      target: record._id,
      orgPath: call.orgPath,
      ...(found && { before: { source: found.source, ...found.meant } }),
      after: { year, source, ...meant },
    });
    return true;
  });
}

/** Writes something done over the version that was read, with its audit record; false when another was quicker. */
export async function putDeed(record: ClusterDeedRecord, call: Auditable): Promise<boolean> {
  return transaction(async (within) => {
    const found = await within.in(ClusterDeeds).findById(record._id);
    if ((found?.version ?? 0) !== record.version - 1) return false;
    await within.in(ClusterDeeds).replace(found, record);
    await audit(within, call, {
      action: 'cluster.write',
      target: record._id,
      orgPath: record.orgPath,
      ...(found && { before: shown(found) }),
      after: shown(record),
    });
    return true;
  });
}

const shown = ({ one, title, on, document }: Shown) => ({ one, title, on, document: document ?? null });

type Shown = Pick<ClusterDeedRecord, 'one' | 'title' | 'on' | 'document'>;

/** Takes away what an office wrote down, as it was read; its audit record stands before. Tells whether it was there so. */
export async function removeDeed(
  { _id, version, ...deed }: ClusterDeedRecord,
  call: Auditable,
): Promise<boolean> {
  await auditAll(call, [
    { action: 'cluster.remove', target: _id, orgPath: deed.orgPath, before: shown(deed) },
  ]);
  return (await collection(ClusterDeeds).removeWhere({ _id, version })) === 1;
}

export const findDeed = (id: string): Promise<ClusterDeedRecord | undefined> =>
  collection(ClusterDeeds).findById(id);
