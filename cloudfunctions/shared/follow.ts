import { monthOf } from './clock';
import { collection, command, transaction, within } from './database';
import { townIdOf } from './paths';
import type { OrganizationRecord } from './records';

/**
 * People, roles, accounts and whatever is still open carry copies of their organisation's name and path. When these
 * change, the copies follow, organisation by organisation from the top down; records of what is over keep the name
 * and the path they were made under.
 *
 * `followAt` marks an organisation as having copies out of step. Following twice does what following once does, so
 * that whoever is killed is followed by whoever comes next: the next call of the client, or the timer.
 */

/** A call that read the old path may still write under it for this long (ms); then the copies follow once more. */
const callsLive = 2 * 60_000;

/** Organisations looked up at a time. */
const page = 20;

type Step = Pick<OrganizationRecord, 'path' | 'formerPaths' | 'changedAt' | 'followAt'>;

/** What an organisation's record says after it came to lie at another path. */
export function placed(organization: OrganizationRecord, path: string, now: number): Step {
  const former = [...(organization.formerPaths ?? []), organization.path];
  return { path, formerPaths: [...new Set(former)].filter((one) => one !== path), ...changed(now) };
}

/** What an organisation's record says when its copies have to follow. */
export const changed = (now: number): Pick<Step, 'changedAt' | 'followAt'> => ({
  changedAt: now,
  followAt: now,
});

/** Goes on following at and below a path for a while (ms); answers how many organisations are still to be followed. */
export async function followWithin(path: string, now: number, ms: number): Promise<number> {
  const waiting = { path: within(path), followAt: command.lte(now) };
  // Those above come first, since they tell those below.
  await followAll(waiting, [['path', 'asc']], now, ms);
  return collection('organizations').count(waiting);
}

/** Goes on following wherever something was left, or has to follow once more. */
export async function followDue(now: number, ms: number): Promise<void> {
  await followAll({ followAt: command.lte(now) }, [['followAt', 'asc']], now, ms);
}

async function followAll(
  waiting: Record<string, unknown>,
  orderBy: [string, 'asc'][],
  now: number,
  ms: number,
): Promise<void> {
  const endsAt = performance.now() + ms;
  while (performance.now() < endsAt) {
    const organizations = await collection('organizations').find(waiting, { orderBy, limit: page });
    if (organizations.length === 0) return;
    for (const organization of organizations) {
      if (performance.now() >= endsAt) return;
      await follow(organization, now);
    }
  }
}

/** Brings in step what carries a copy of one organisation, and tells those directly below it where they lie now. */
export async function follow(organization: OrganizationRecord, now: number): Promise<void> {
  const { _id, changedAt = now } = organization;
  await tellChildren(organization, now);
  await followPeople(organization);
  await followRoles(organization);
  await followOpenMatters(organization, now);
  const once = changedAt + callsLive;
  // Changed again meanwhile, it stays marked.
  await collection('organizations').updateWhere(
    { _id, changedAt: organization.changedAt ?? null },
    { followAt: now < once ? once : null },
  );
}

async function tellChildren({ _id, path }: OrganizationRecord, now: number): Promise<void> {
  for (const child of await collection('organizations').findAll({ parentId: _id })) {
    const below = `${path}${child._id}/`;
    if (child.path === below) continue;
    await collection('organizations').updateWhere(
      { _id: child._id, parentId: _id, path: child.path },
      placed(child, below, now),
    );
  }
}

async function followPeople({ _id, kind, name, path, formerPaths = [] }: OrganizationRecord): Promise<void> {
  const townId = townIdOf(path);
  const town = townId && townId !== _id ? await collection('organizations').findById(townId) : undefined;
  const moved = { orgPath: command.in(formerPaths) };
  if (formerPaths.length > 0) {
    await collection('members').updateWhere(moved, { orgPath: path });
    await collection('accounts').updateWhere(moved, { orgPath: path });
    await collection('consents').updateWhere(moved, { orgPath: path });
  }
  if (town) await collection('accounts').updateWhere({ orgPath: path }, { townName: town.name });
  if (kind === 'town') {
    await collection('accounts').updateWhere(
      { orgPath: within(path), organizationId: command.neq(_id) },
      { townName: name },
    );
  }
  await collection('accounts').updateWhere(
    { orgPath: path, organizationId: _id },
    { organizationName: name },
  );
}

/** Roles over the organisation, and the copies of them that accounts keep. */
async function followRoles({ _id: organizationId, name, path }: OrganizationRecord): Promise<void> {
  const copy = { organizationName: name, orgPath: path };
  await collection('roleGrants').updateWhere({ organizationId }, copy);
  for (const { _id } of await collection('accounts').findAll({ 'grants.organizationId': organizationId })) {
    await transaction(async (within) => {
      const account = await within.in('accounts').findById(_id);
      const grants = account?.grants.map((grant) =>
        grant.organizationId === organizationId ? { ...grant, ...copy } : grant,
      );
      if (grants) await within.in('accounts').update(_id, { grants });
    });
  }
}

/** What is not over yet goes along; what is over stays where it was. */
async function followOpenMatters(organization: OrganizationRecord, now: number): Promise<void> {
  const { _id: organizationId, kind, name, path, formerPaths = [] } = organization;
  await collection('bindingRequests').updateWhere(
    { organizationId, status: 'open' },
    { orgPath: path, organizationName: name },
  );
  if (formerPaths.length === 0) return;
  const former = command.in(formerPaths);
  await collection('corrections').updateWhere({ orgPath: former, done: false }, { orgPath: path });
  await followActivities(organization);
  // The figures of the month under way count where the branch is counted.
  if (kind === 'branch') {
    const thisMonth = `${organizationId}:${monthOf(now)}`;
    await collection('branchMonths').update(thisMonth, { orgPath: path });
    await collection('branchChecks').update(thisMonth, { orgPath: path });
    await collection('feedbacks').updateWhere({ organizationId, month: monthOf(now) }, { orgPath: path });
  }
}

/** Open activities, its own and those it takes part in; their audience names it by id and needs no following. */
async function followActivities({ _id: organizationId, path }: OrganizationRecord): Promise<void> {
  const open = { status: command.in(['draft', 'published']) };
  const own = { organizationId, ...open };
  const joint = { audience: organizationId, ...open };
  for (const { _id } of await collection('activities').findAll(own))
    await collection('activities').update(_id, { orgPath: path });
  for (const condition of [own, joint]) {
    for (const { _id: activityId } of await collection('activities').findAll(condition))
      await collection('activityRosters').updateWhere({ activityId, organizationId }, { orgPath: path });
  }
}
