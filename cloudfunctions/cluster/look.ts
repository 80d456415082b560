import { fiveOnes, clusterEvents, type ClusterEvent, type FiveOne } from '../../types/shared/clusters';
import { sumOf, type Figure } from '../../types/shared/coverages';
import { clustersCoveredBy, clustersKnown, type KnownCluster } from '../domain/cluster/known';
import type { CoverageMonthRecord } from '../domain/coverage/model';
import { figuresOf } from '../domain/coverage/years';
import { idsOfBranch } from '../domain/organization/counting';
import { findOrganizations } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { keeperSeenBy, keepsSubjects } from '../domain/subject/keeper';
import type { TrainingClassRecord } from '../domain/training/model';
import { phaseOf } from '../domain/training/rules';
import { monthOf } from '../kernel/clock';
import { refuse } from '../kernel/errors';
import { depthOf, idsOf } from '../kernel/paths';
import { mayHere, officeOf, type ClusterCall, type ClusterOutcome, type ClusterTarget } from './context';
import type { Formed } from './formed';
import type { ClusterDeedRecord } from './model';
import { deedsIn, eventsIn, findYear, formedFor, leadingIn } from './store';

/** What is seen of clusters and of their years. As many requests whatever there is. */

/** Every cluster, for a choice. */
export async function list(_call: ClusterCall<'list'>): ClusterOutcome<'list'> {
  const known = await clustersKnown();
  return {
    clusters: known.filter(({ isEnded }) => !isEnded).map(({ _id: id, name }) => ({ id, name })),
  };
}

/** The clusters that an organisation sees: an office all, a branch those of the subjects that it covers. */
async function seenBy({ clusters, ...organization }: ClusterTarget): Promise<KnownCluster[]> {
  if (keepsSubjects(organization)) return clusters;
  const covered = await clustersCoveredBy(idsOfBranch(organization));
  return clusters.filter(({ _id }) => covered.has(_id));
}

/** Figures of this month: of a town its own, of the district all towns'; a branch is told none. */
const monthsSeenBy = (organization: OrganizationRecord, now: number): Promise<CoverageMonthRecord[]> =>
  keepsSubjects(organization) ? figuresOf(monthOf(now), keeperSeenBy(organization)) : Promise.resolve([]);

const figureIn = ({ clusters = [] }: CoverageMonthRecord, key: string): Figure[] =>
  clusters.filter((one) => one.key === key);

function figuresFor(months: readonly CoverageMonthRecord[], key: string) {
  const { key: _key, ...figures } = sumOf(months.flatMap((one) => figureIn(one, key)));
  return figures;
}

const viewOf = ({
  _id: id,
  name,
  source,
  isGreat,
  isEnded,
  committeeId,
  committeeName,
  version,
}: KnownCluster) => ({
  id,
  name,
  source,
  isGreat,
  isEnded,
  ...(committeeId && { committee: { id: committeeId, name: committeeName ?? '' } }),
  version,
});

/** The five columns of a year. */
export async function board(call: ClusterCall<'board'>): ClusterOutcome<'board'> {
  const { input, target, now } = call;
  const { year } = input;
  const seen = await seenBy(target);
  const ids = seen.map(({ _id }) => _id);
  const [laid, deeds, formed, events, months, may] = await Promise.all([
    findYear(year),
    deedsIn(year),
    formedFor(ids, year, target._id),
    eventsIn(ids, year),
    monthsSeenBy(target, now),
    mayHere(call),
  ]);
  const counting = laid?.events ?? [...clusterEvents];
  const held = events.filter(({ endsAt }) => endsAt <= now);
  const done = doneIn({ deeds, formed, held, counting });
  return {
    office: officeOf(target),
    year,
    clusters: seen.map((one) => ({
      ...viewOf(one),
      ...figuresFor(months, one._id),
      toCome: events.filter(({ cluster, endsAt }) => cluster?.id === one._id && now < endsAt).length,
    })),
    columns: fiveOnes.map((one) => {
      const all = done(one).filter(({ clusterId }) => ids.includes(clusterId));
      const meant = laid?.meant[one];
      return {
        one,
        ...(meant !== undefined && { meant }),
        done: new Set(all.map(({ id }) => id)).size,
        ofClusters: ids.map((clusterId) => ({
          clusterId,
          done: all.filter((thing) => thing.clusterId === clusterId).length,
        })),
      };
    }),
    ...(laid && { source: laid.source }),
    events: counting,
    version: laid?.version ?? 0,
    ...may,
  };
}

/** Each thing done that counts in a column, with its cluster. */
function doneIn({
  deeds,
  formed,
  held,
  counting,
}: {
  deeds: readonly ClusterDeedRecord[];
  formed: readonly Formed[];
  held: readonly TrainingClassRecord[];
  counting: readonly ClusterEvent[];
}) {
  return (one: FiveOne): { id: string; clusterId: string }[] => {
    if (one === 'organizations') return formed.map(({ id, clusterId }) => ({ id, clusterId }));
    if (one === 'matchings')
      return held.flatMap(({ _id: id, cluster }) =>
        cluster && counting.includes(cluster.event) ? [{ id, clusterId: cluster.id }] : [],
      );
    return deeds.filter((deed) => deed.one === one).map(({ _id: id, clusterId }) => ({ id, clusterId }));
  };
}

/** One cluster in a year. */
export async function get(call: ClusterCall<'get'>): ClusterOutcome<'get'> {
  const { input, target, now } = call;
  const { clusterId, year } = input;
  const cluster = (await seenBy(target)).find(({ _id }) => _id === clusterId);
  if (!cluster) refuse('CLUSTER.NO_SUCH');
  const [leading, formed, deeds, events, months, may] = await Promise.all([
    leadingIn(clusterId),
    formedFor([clusterId], year, target._id),
    deedsIn(year, clusterId),
    eventsIn([clusterId], year),
    monthsSeenBy(target, now),
    mayHere(call),
  ]);
  return {
    office: officeOf(target),
    year,
    cluster: { ...viewOf(cluster), ...figuresFor(months, clusterId) },
    towns: await townsIn(months, clusterId),
    leading: leading.map(({ _id: id, name, organizationName, orgPath }) => ({
      id,
      name,
      townName: depthOf(orgPath) > 1 ? organizationName : '',
    })),
    formed: formed.map(({ id, name, since, subjects }) => ({ id, name, since, subjects })),
    deeds: deeds.map(deedView),
    events: events.flatMap((one) => eventView(one, target, now)),
    ...may,
  };
}

async function townsIn(months: readonly CoverageMonthRecord[], clusterId: string) {
  // What lies in no town yet stands where there is any.
  const having = months.filter((one) => depthOf(one.orgPath) > 1 || figureIn(one, clusterId).length > 0);
  const found = await findOrganizations(having.map(({ organizationId }) => organizationId));
  const names = new Map(found.map(({ _id, name }) => [_id, name]));
  return having
    .map((one) => ({
      id: one.organizationId,
      name: names.get(one.organizationId) ?? '',
      inTown: depthOf(one.orgPath) > 1,
      ...figuresFor([one], clusterId),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const deedView = ({
  _id: id,
  actKey,
  version,
  one,
  title,
  on,
  document,
  note,
  ...of
}: ClusterDeedRecord) => ({
  id,
  actKey,
  version,
  one,
  title,
  on,
  ...(document && { document }),
  note,
  organizationId: of.organizationId,
  organizationName: of.organizationName,
});

/** An activity; it opens to those whom it is for, and to whom is over it. */
function eventView(of: TrainingClassRecord, { kind, path }: OrganizationRecord, now: number) {
  const { _id: id, cluster, title, organizationId, organizationName, startsAt, endsAt, place } = of;
  if (!cluster) return [];
  return [
    {
      id,
      event: cluster.event,
      title,
      organizationName,
      startsAt,
      endsAt,
      place,
      phase: phaseOf(of, now),
      opens: kind === 'district' || idsOf(path).includes(organizationId),
    },
  ];
}
