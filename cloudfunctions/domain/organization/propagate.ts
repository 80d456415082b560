import {
  allModels,
  collection,
  command,
  transaction,
  within,
  type Changes,
  type Condition,
  type Document,
  type Model,
  type Reference,
} from '../../kernel/database';
import { monthBefore } from '../../kernel/clock';
import { inTurn } from '../../kernel/in-turn';
import { idsOf, officeIdAbove, townIdOf } from '../../kernel/paths';
import { callsLive } from '../../kernel/settings';
import { ruleBook } from '../rules/amendments';
import { firstOpenMonth, placeIn } from './counting';
import { findOrganization } from './find';
import { successorOf } from './keeping';
import { Organizations, type OrganizationRecord } from './model';

/**
 * Records that belong to an organisation carry copies of its path, and some of its name; their models say which. When
 * these change, the change is propagated, organisation by organisation from the top down; records of what is over keep
 * the name and the path they were made under.
 *
 * `followAt` marks an organisation as having copies out of step. Propagating twice does what doing it once does, so
 * that whoever is killed is followed by whoever comes next: the next call of the client, or the timer.
 */

/** Organisations looked up at a time. */
const page = 20;

type Step = Pick<OrganizationRecord, 'path' | 'stood' | 'placedAt' | 'changedAt' | 'followAt'>;

/**
 * What an organisation's record says after it came to stand at another path. `left` says where it stood until when: it is
 * told of a move above it later than that was decided, but stands there from then on.
 */
export function placed(
  { stood = [] }: Pick<OrganizationRecord, 'stood'>,
  path: string,
  left: NonNullable<OrganizationRecord['stood']>,
  now: number,
): Step {
  return { path, stood: [...stood, ...left], placedAt: left.at(-1)?.until ?? now, ...changed(now) };
}

/** What an organisation's record says when its copies are out of step. */
export const changed = (now: number): Pick<Step, 'changedAt' | 'followAt'> => ({
  changedAt: now,
  followAt: now,
});

/** Goes on at and below a path as long as the stint lasts; answers how many organisations are still out of step. */
export async function propagateWithin(path: string, now: number, goesOn: () => boolean): Promise<number> {
  const waiting: Condition<OrganizationRecord> = { path: within(path), followAt: command.lte(now) };
  // Those above come first, since they tell those below.
  await propagateAll(waiting, 'path', now, goesOn);
  return collection(Organizations).count(waiting);
}

/** Organisations of which something was left, or is to be done once more. */
export const outOfStep = (now: number): Condition<OrganizationRecord> => ({ followAt: command.lte(now) });

/** Goes on with them. */
export async function propagateDue(now: number, goesOn: () => boolean): Promise<void> {
  await propagateAll(outOfStep(now), 'followAt', now, goesOn);
}

async function propagateAll(
  waiting: Condition<OrganizationRecord>,
  inOrderOf: 'path' | 'followAt',
  now: number,
  goesOn: () => boolean,
): Promise<void> {
  while (goesOn()) {
    const organizations = await collection(Organizations).find(waiting, {
      orderBy: [[inOrderOf, 'asc']],
      limit: page,
    });
    if (organizations.length === 0) return;
    await inTurn(organizations, (organization) => propagate(organization, now), goesOn);
  }
}

/** Brings in step whatever carries a copy of one organisation, and tells those directly below it where they lie now. */
export async function propagate(organization: OrganizationRecord, now: number): Promise<void> {
  const { _id, changedAt = now } = organization;
  await tellChildren(organization, now);
  const into = organization.mergedInto ? await successorOf(organization) : undefined;
  const townName = await townNameOf(into ?? organization);
  for (const model of allModels() as unknown as Model[]) {
    for (const reference of model.organizations) {
      if (reference.office)
        await bringOfficesInStep(model, reference, { organization, stands: into ?? organization, now });
      else if (into) await handOver(model, reference, { organization, into, townName, now });
      else if (reference.list) await bringListsInStep(model, reference, organization);
      else if (reference.month) await bringMonthsInStep(model, reference, organization, now);
      else await bringInStep(model, reference, { organization, townName, now });
    }
  }
  const once = changedAt + callsLive;
  // Changed again meanwhile, it stays marked.
  await collection(Organizations).updateWhere(
    { _id, changedAt: organization.changedAt ?? null },
    { followAt: now < once ? once : null },
  );
}

async function tellChildren(parent: OrganizationRecord, now: number): Promise<void> {
  for (const child of await collection(Organizations).findAll({ parentId: parent._id })) {
    const below = `${parent.path}${child._id}/`;
    if (child.path === below) continue;
    await collection(Organizations).updateWhere(
      { _id: child._id, parentId: parent._id, path: child.path },
      placed(child, below, leftWith(parent, child), now),
    );
  }
}

/** Where a child stood while what it lies below was moved, perhaps more than once since it was told last. */
function leftWith(
  parent: OrganizationRecord,
  child: OrganizationRecord,
): NonNullable<OrganizationRecord['stood']> {
  const { stood = [], placedAt = 0 } = parent;
  const since = stood.filter(({ until }) => until > (child.placedAt ?? 0));
  if (since.length === 0) return [{ path: child.path, until: placedAt }];
  return since.map(({ path, until }, index) => ({
    path: index === 0 ? child.path : `${path}${child._id}/`,
    until,
  }));
}

/** What the town above is called; a town has none above it. */
async function townNameOf({ _id, path }: OrganizationRecord): Promise<string | undefined> {
  const townId = townIdOf(path);
  return townId && townId !== _id ? (await findOrganization(townId))?.name : undefined;
}

interface Change {
  organization: OrganizationRecord;
  townName: string | undefined;
  now: number;
}

// Which fields a reference names is known to its model only, and checked there.
const fields = (known: Record<string, unknown>) => known as Condition<Document> & Changes<Document>;

async function bringInStep(
  model: Model,
  { id, path, name, line, absorbed, town, ends, while: open = () => ({}) }: Reference<Document>,
  { organization, townName, now }: Change,
): Promise<void> {
  if (organization.closedAt && ends) {
    await collection(model).updateWhere(fields({ [id]: organization._id }), fields(ends));
    return;
  }
  const copies = {
    ...(path && { [path]: organization.path }),
    ...(name && { [name]: organization.name }),
    ...(line && { [line]: idsOf(organization.path) }),
    ...absorbedIn(organization, absorbed),
    ...(town && townName !== undefined && { [town]: townName }),
  };
  if (Object.keys(copies).length === 0) return;
  await collection(model).updateWhere(fields({ [id]: organization._id, ...open(now) }), fields(copies));
  if (town && path && organization.kind === 'town') {
    await collection(model).updateWhere(
      fields({ [path]: within(organization.path), [id]: command.neq(organization._id) }),
      fields({ [town]: organization.name }),
    );
  }
}

/** What was merged into an organisation, in the field that keeps it. */
const absorbedIn = ({ absorbed }: OrganizationRecord, field: string | undefined) =>
  field && absorbed && { [field]: absorbed.map(({ id }) => id) };

/**
 * What is still open of a branch that was merged, and what a call wrote while it was being merged, goes over to the branch
 * that it was merged into.
 */
async function handOver(
  model: Model,
  { id, path, name, line, town, joins, while: open = () => ({}) }: Reference<Document>,
  { organization, into, townName, now }: Change & { into: OrganizationRecord },
): Promise<void> {
  if (!joins) return;
  await collection(model).updateWhere(
    fields({ [id]: organization._id, ...open(now) }),
    fields({
      [id]: into._id,
      ...(path && { [path]: into.path }),
      ...(name && { [name]: into.name }),
      ...(line && { [line]: idsOf(into.path) }),
      ...(town && townName !== undefined && { [town]: townName }),
    }),
  );
}

/** What the office above deals with goes over to the one that `stands`, which answers for the organisation, lies below now. */
async function bringOfficesInStep(
  model: Model,
  { id, office, while: open = () => ({}) }: Reference<Document>,
  {
    organization,
    stands,
    now,
  }: { organization: OrganizationRecord; stands: OrganizationRecord; now: number },
): Promise<void> {
  const above = await findOrganization(officeIdAbove(stands.path));
  if (!office || !above) return;
  const left = { [office.id]: command.nin(idsOf(stands.path)) };
  await collection(model).updateWhere(
    fields({ [id]: organization._id, ...left, ...open(now) }),
    fields({ [office.id]: above._id, [office.name]: above.name }),
  );
}

/** Months seen again after a move: one may have been settled between this move and the one before it. */
const monthsBack = 2;

/** Records of a month: those that are not settled follow, the others stand where the branch stood when they were. */
async function bringMonthsInStep(
  model: Model,
  { id, path, month: field = '' }: Reference<Document>,
  organization: OrganizationRecord,
  now: number,
): Promise<void> {
  if (!path) return;
  const rules = await ruleBook(now);
  const open = firstOpenMonth(now, rules);
  const settled = Array.from({ length: monthsBack }).reduce<string[]>(
    (months) => [monthBefore(months[0] ?? open), ...months],
    [],
  );
  const at = (months: unknown, place: string) =>
    collection(model).updateWhere(
      fields({ [id]: organization._id, [field]: months }),
      fields({ [path]: place }),
    );
  await at(command.gte(open), organization.path);
  for (const one of settled) await at(one, placeIn(organization, { month: one, now, rules }));
}

/** The same where the reference stands in each item of a list. */
async function bringListsInStep(
  model: Model,
  { list, id, path, name, absorbed }: Reference<Document>,
  organization: OrganizationRecord,
): Promise<void> {
  const copies = {
    ...(path && { [path]: organization.path }),
    ...(name && { [name]: organization.name }),
    ...absorbedIn(organization, absorbed),
  };
  const found = await collection(model).findAll(fields({ [`${String(list)}.${id}`]: organization._id }));
  for (const { _id } of found) {
    await transaction(async (within) => {
      const document = (await within.in(model).findById(_id)) as unknown as
        | Record<string, unknown>
        | undefined;
      const items = document?.[String(list)] as Record<string, unknown>[] | undefined;
      const next = items?.map((item) => (item[id] === organization._id ? { ...item, ...copies } : item));
      if (next) await within.in(model).update(_id, fields({ [String(list)]: next }));
    });
  }
}
