import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf } from '../kernel/ids';
import { idsOf } from '../kernel/paths';
import { clustersKnown, isOpenCluster } from '../domain/cluster/known';
import { childrenOf, findOrganizations } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { classesHeldBy, classesNotOver, sessionsOf, standing } from '../domain/training/find';
import { addSession as addTo, cancelClass, keepClass, publishClass } from '../domain/training/life';
import type { PlannedSession, TrainingClassRecord } from '../domain/training/model';
import { phaseOf } from '../domain/training/rules';
import { summaryOf } from '../domain/training/view';
import { isAbove, type TrainingCall, type TrainingOutcome } from './context';

/** What who holds classes does with them. */

const size = 20;

/** Refuses what holds no classes: a group, and what is closed. */
function requireHolder({ kind, closedAt }: Pick<OrganizationRecord, 'kind' | 'closedAt'>): void {
  if (kind === 'group' || closedAt) refuse('TRAINING.NOT_HERE');
}

/** What an organisation holds; to a branch also what is open to its people from above. */
export async function held({ input, target, now }: TrainingCall<'held'>): TrainingOutcome<'held'> {
  requireHolder(target);
  const above = idsOf(target.path).filter((id) => id !== target._id);
  const [{ items, next }, offered] = await Promise.all([
    classesHeldBy(target._id, { after: input.after, size }),
    target.kind === 'branch' && !input.after ? classesNotOver(above, now) : [],
  ]);
  const told = (one: TrainingClassRecord) => summaryOf(one, now);
  return { classes: items.map(told), offered: offered.map(told), next };
}

/** What the form begins with. */
export async function prepare({ target }: TrainingCall<'prepare'>): TrainingOutcome<'prepare'> {
  requireHolder(target);
  const [below, clusters, { items }] = await Promise.all([
    isAbove(target) ? childrenOf(target._id) : [],
    isAbove(target) ? clustersKnown() : [],
    classesHeldBy(target._id, { after: undefined, size: 1 }),
  ]);
  const lastPlace = items[0]?.place;
  return {
    organizationName: target.name,
    below: below.map(({ _id: id, name }) => ({ id, name })),
    clusters: clusters.filter(({ isEnded }) => !isEnded).map(({ _id: id, name }) => ({ id, name })),
    ...(lastPlace && { lastPlace }),
  };
}

/** The organisations to which places are given, by name; refuses what does not lie below, and more than there are. */
async function sharesOf({ input, target }: TrainingCall<'save'>): Promise<TrainingClassRecord['shares']> {
  const { shares, places } = input;
  const found = new Map(
    (await findOrganizations(shares.map((one) => one.organizationId))).map((one) => [one._id, one]),
  );
  if (new Set(shares.map((one) => one.organizationId)).size < shares.length) refuse('TRAINING.UNKNOWN_SHARE');
  const given = shares.reduce((sum, one) => sum + one.places, 0);
  if (places !== undefined && given > places) refuse('TRAINING.SHARES_TOO_MANY', { given, places });
  return shares.map((share) => {
    const of = found.get(share.organizationId);
    const isBelow = of && of._id !== target._id && idsOf(of.path).includes(target._id);
    if (!isBelow || !isAbove(target)) refuse('TRAINING.UNKNOWN_SHARE');
    return { ...share, name: of.name };
  });
}

/**
 * Refuses an activity of a cluster without the cluster, or of a branch, which holds none, and a class without hours. One that
 * is written already keeps its cluster, whatever became of that.
 */
async function requireCluster({ input, target }: TrainingCall<'save'>): Promise<void> {
  const { kind, cluster, hours, version } = input;
  const isEvent = kind === 'clusterEvent';
  if (!isEvent && hours === 0) refuse('TRAINING.NO_HOURS', { field: 'hours' });
  const isKnown = !cluster || version > 0 || (await isOpenCluster(cluster.id));
  if (isEvent !== (cluster !== undefined) || (isEvent && !isAbove(target)) || !isKnown)
    refuse('TRAINING.NO_CLUSTER', { field: 'cluster' });
}

/** Writes a class down. */
export async function save(call: TrainingCall<'save'>): TrainingOutcome<'save'> {
  const { input, target, caller, openid } = call;
  requireHolder(target);
  const {
    organizationId,
    sessions,
    version,
    places,
    title,
    object,
    range,
    organiser,
    contact,
    notes,
    topics,
    ...said
  } = input;
  await requireCluster(call);
  const shares = await sharesOf(call);
  const plan = sessions
    .map((one) => ({ ...one, title: one.title || title }))
    .sort((one, other) => one.startsAt - other.startsAt);
  const [first] = plan;
  if (!first) refuse('TRAINING.NO_SESSIONS');
  const words = [title, object, range, organiser, contact, notes, ...topics];
  await checkText(openid, ...words, ...plan.flatMap((one) => [one.title, one.place]));
  const stands = await keepClass(
    {
      ...said,
      ...(places !== undefined && { places }),
      _id: `c-${digestOf(organizationId, input.actKey)}`,
      organizationId,
      organizationName: target.name,
      aboveBranches: isAbove(target),
      title,
      object,
      range,
      organiser,
      contact,
      notes,
      topics: [...new Set(topics)],
      shares,
      plan,
      place: first.place,
      version: version + 1,
      savedBy: caller.account.name,
    },
    { ...call, orgPath: target.path },
  );
  return { classId: stands._id, version: stands.version };
}

/** More sessions than a class is written down with. */
const sessionsAtMost = 30;

/** A class's sessions as the form has them: as planned, and of a published one as its gatherings stand. */
async function sessionsNow({ _id, status, plan }: TrainingClassRecord): Promise<PlannedSession[]> {
  const sessions = status === 'draft' ? [] : standing(await sessionsOf(_id));
  if (sessions.length === 0) return plan;
  return sessions.slice(0, sessionsAtMost).map(({ details, startsAt, endsAt, place }) => ({
    title: (details.training?.topic ?? '').slice(0, 60),
    startsAt,
    endsAt,
    place,
  }));
}

/** A class as it was written, and as its sessions stand. */
export async function draft({ target, now }: TrainingCall<'draft'>): TrainingOutcome<'draft'> {
  const { places, cluster } = target;
  return {
    ...summaryOf(target, now),
    organizationId: target.organizationId,
    actKey: target.actKey,
    version: target.version,
    status: phaseOf(target, now),
    object: target.object,
    range: target.range,
    form: target.form,
    organiser: target.organiser,
    contact: target.contact,
    notes: target.notes,
    topics: target.topics,
    ...(cluster && { cluster }),
    ...(places !== undefined && { places }),
    shares: target.shares,
    asks: target.asks,
    sessions: await sessionsNow(target),
  };
}

/** Publishes it. */
export async function publish(call: TrainingCall<'publish'>): TrainingOutcome<'publish'> {
  const { input, target } = call;
  await publishClass(target._id, input.version, { ...call, orgPath: await target.keptAt() });
  return { phase: target.status === 'draft' ? 'enrolling' : phaseOf(target, call.now) };
}

/** Adds a session. */
export async function addSession(call: TrainingCall<'addSession'>): TrainingOutcome<'addSession'> {
  const { input, target, openid } = call;
  const { startsAt, endsAt, place, title, actKey } = input;
  await checkText(openid, title, place);
  const planned = { startsAt, endsAt, place, title: title || target.title, key: actKey };
  return { activityId: await addTo(target._id, planned, { ...call, orgPath: await target.keptAt() }) };
}

/** Calls it off. */
export async function cancel(call: TrainingCall<'cancel'>): TrainingOutcome<'cancel'> {
  const { input, target, openid } = call;
  await checkText(openid, input.reason);
  await cancelClass(target._id, input.reason, { ...call, orgPath: await target.keptAt() });
  return { phase: 'cancelled' };
}
