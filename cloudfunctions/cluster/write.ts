import { isDeepStrictEqual } from 'node:util';
import { clusterEvents, fiveOnes, needsDocument } from '../../types/shared/clusters';
import { putCluster } from '../domain/cluster/keep';
import { clustersKnown } from '../domain/cluster/known';
import type { ClusterRecord } from '../domain/cluster/model';
import { findOrganization } from '../domain/organization/find';
import { keepsSubjects } from '../domain/subject/keeper';
import { dayOf } from '../kernel/clock';
import { checkText } from '../kernel/content';
import { doneOnce } from '../kernel/done-once';
import { refuse } from '../kernel/errors';
import { idOf } from '../kernel/ids';
import { liesWithin } from '../kernel/paths';
import type { ClusterCall, ClusterOutcome } from './context';
import type { ClusterDeedRecord, ClusterYearRecord } from './model';
import { findDeed, findYear, putDeed, putYear, removeDeed } from './store';

/** What the district and the towns write down. A text that stands already, sent again, changes nothing. */

function requireDistrict({ kind }: { kind: string }): void {
  if (kind !== 'district') refuse('CLUSTER.NOT_THE_DISTRICT');
}

/** Whether a text stands already. */
function isSame<Stored extends { version: number; changedAt: number }>(
  found: Stored,
  record: Stored,
): boolean {
  const plain = (value: Stored): unknown =>
    JSON.parse(JSON.stringify({ ...value, version: 0, changedAt: 0 }));
  return isDeepStrictEqual(plain(found), plain(record));
}

/** Writes a cluster down, or puts it right. */
export async function keep(call: ClusterCall<'keep'>): ClusterOutcome<'keep'> {
  const { input, target: district, openid, now } = call;
  requireDistrict(district);
  const { clusterId, name, source, isGreat, isEnded, version } = input;
  const record: ClusterRecord = {
    _id: clusterId,
    organizationId: district._id,
    name,
    source,
    isGreat,
    ...(await committeeNamed(call)),
    isEnded,
    version: version + 1,
    changedAt: now,
  };
  const standing = async () => {
    const before = (await clustersKnown()).find(({ _id }) => _id === clusterId);
    const stands = before && { ...before, organizationId: district._id, changedAt: now };
    return stands && stands.version > 0 && isSame(stands, record) ? { version: stands.version } : undefined;
  };
  return doneOnce(standing, async () => {
    await checkText(openid, name, source);
    if (!(await putCluster(record, { ...call, orgPath: district.path }))) refuse('CLUSTER.CHANGED');
    return { version: record.version };
  });
}

/** The committee of a cluster (集群党委): one of the tree that stands. */
async function committeeNamed({
  input,
  target,
}: ClusterCall<'keep'>): Promise<Pick<ClusterRecord, 'committeeId' | 'committeeName'>> {
  if (input.committeeId === undefined) return {};
  const found = await findOrganization(input.committeeId);
  const stands = found?.kind === 'committee' && !found.closedAt && liesWithin(found.path, target.path);
  if (!found || !stands) refuse('CLUSTER.NO_COMMITTEE', { field: 'committeeId' });
  return { committeeId: found._id, committeeName: found.name };
}

/** Lays a year down. */
export async function lay(call: ClusterCall<'lay'>): ClusterOutcome<'lay'> {
  const { input, target: district, openid, now } = call;
  requireDistrict(district);
  const { year, meant, events, source, version } = input;
  const record: ClusterYearRecord = {
    _id: String(year),
    organizationId: district._id,
    year,
    meant: Object.fromEntries(
      fiveOnes.flatMap((one) => (meant[one] === undefined ? [] : [[one, meant[one]]])),
    ),
    events: clusterEvents.filter((one) => events.includes(one)),
    source,
    version: version + 1,
    changedAt: now,
  };
  const standing = async () => {
    const found = await findYear(year);
    return found && isSame(found, record) ? { version: found.version } : undefined;
  };
  return doneOnce(standing, async () => {
    await checkText(openid, source);
    if (!(await putYear(record, { ...call, orgPath: district.path }))) refuse('CLUSTER.CHANGED');
    return { version: record.version };
  });
}

/** Writes something done down, or puts it right. */
export async function write(call: ClusterCall<'write'>): ClusterOutcome<'write'> {
  const { input, target: office, openid, now } = call;
  const { clusterId, actKey, deed, version } = input;
  if (!keepsSubjects(office) || office.closedAt) refuse('CLUSTER.NOT_AN_OFFICE');
  if (deed.on > dayOf(now)) refuse('CLUSTER.NOT_YET', { field: 'on' });
  if (needsDocument(deed) && !deed.document) refuse('CLUSTER.NO_DOCUMENT', { field: 'document' });
  const cluster = (await clustersKnown()).find(({ _id }) => _id === clusterId);
  const id = idOf('deed', office._id, actKey);
  const record: ClusterDeedRecord = {
    _id: id,
    actKey,
    organizationId: office._id,
    orgPath: office.path,
    organizationName: office.name,
    clusterId,
    ...deed,
    year: Number(deed.on.slice(0, 4)),
    version: version + 1,
    changedAt: now,
  };
  const standing = async () => {
    const found = await findDeed(id);
    return found && isSame(found, record) ? { deedId: id, version: found.version } : undefined;
  };
  return doneOnce(standing, async () => {
    // What was done for a cluster that is not kept any more can still be put right.
    if (!cluster || (cluster.isEnded && !(await findDeed(id)))) refuse('CLUSTER.NO_SUCH');
    await checkText(openid, deed.title, deed.document, deed.note);
    if (!(await putDeed(record, call))) refuse('CLUSTER.CHANGED');
    return { deedId: id, version: record.version };
  });
}

/** Takes it back: by the office that wrote it down. What is not there is gone already. */
export async function remove(call: ClusterCall<'remove'>): ClusterOutcome<'remove'> {
  const { input, target: office } = call;
  const found = await findDeed(input.deedId);
  if (found && found.organizationId !== office._id) refuse('CLUSTER.NOT_YOURS');
  // Put right by another meanwhile, it stands; gone, it is what was asked for.
  if (found && !(await removeDeed(found, call)) && (await findDeed(input.deedId))) refuse('CLUSTER.CHANGED');
  return { removed: true };
}
