import type { Guarded } from '../../kernel/access';
import type { PathNow } from '../../kernel/paths';
import { keyOfPath } from '../../kernel/audience';
import { findOrganization, findOrganizations } from './find';
import type { OrganizationRecord } from './model';

/**
 * Who keeps something now. A record belongs to an organisation by id; rights over it are judged by where that
 * organisation, or what it was merged into, stands at the time of the call, and never by a path that a record carries.
 */

/** The organisation that answers for another now: itself, or what it was merged into in the end. */
export async function successorOf(organization: OrganizationRecord): Promise<OrganizationRecord> {
  let stands = organization;
  const seen = new Set([stands._id]);
  while (stands.mergedInto && !seen.has(stands.mergedInto)) {
    seen.add(stands.mergedInto);
    stands = (await findOrganization(stands.mergedInto)) ?? stands;
  }
  return stands;
}

/** What keeps something now, and where that stands: the empty path, over which nobody holds a role, if it is not there. */
interface Keeping extends Pick<Guarded, 'keptAt'> {
  keeper: () => Promise<OrganizationRecord | undefined>;
}

/** What answers for an organisation now, asked once for a call, however often it is needed, and only then. */
function once(find: () => Promise<OrganizationRecord | undefined>): Keeping {
  let asked: Promise<OrganizationRecord | undefined> | undefined;
  const ask = async () => {
    const found = await find();
    return found && successorOf(found);
  };
  const keeper = () => (asked ??= ask());
  return { keeper, keptAt: async () => ((await keeper())?.path ?? '') as PathNow };
}

/** What keeps what belongs to an organisation now. */
export const keeping = (organizationId: string): Keeping => once(() => findOrganization(organizationId));

/** Who keeps what belongs to an organisation now. */
export const keptBy = (organizationId: string): Guarded['keptAt'] => keeping(organizationId).keptAt;

/** The same of an organisation that is known. */
export const keptByKnown = (organization: OrganizationRecord): Guarded['keptAt'] =>
  once(() => Promise.resolve(organization)).keptAt;

const standsFor = async (organizationId: string): Promise<OrganizationRecord | undefined> => {
  const found = await findOrganization(organizationId);
  return found && successorOf(found);
};

/** Who stands above an organisation now: the roles over what it lies directly below, and over all above that. */
export const keptAbove = (organizationId: string): Guarded['keptAt'] =>
  once(async () => {
    const stands = await standsFor(organizationId);
    return stands?.parentId ? findOrganization(stands.parentId) : undefined;
  }).keptAt;

/** The same, and of the district, above which nobody is, its own roles: what would wait for ever there it settles itself. */
export const keptAboveOrOwn = (organizationId: string): Guarded['keptAt'] =>
  once(async () => {
    const stands = await standsFor(organizationId);
    return stands?.parentId ? findOrganization(stands.parentId) : stands;
  }).keptAt;

/** A record that an action is about, with who keeps it now. */
export const guarded = <Stored extends { organizationId: string }>(
  record: Stored | undefined,
): (Stored & Keeping) | undefined => record && { ...record, ...keeping(record.organizationId) };

/** The target `organization` of an access rule. */
export async function loadOrganization(
  id: string,
): Promise<(OrganizationRecord & Pick<Guarded, 'keptAt'>) | undefined> {
  const organization = await findOrganization(id);
  return organization && { ...organization, keptAt: keptByKnown(organization) };
}

/** Of some organisations, which answer for them now, by the ids of those asked about. */
export async function keepersOf(ids: readonly string[]): Promise<Map<string, OrganizationRecord>> {
  const found = await findOrganizations(ids);
  const pairs = found.map(async (one) => [one._id, await successorOf(one)] as const);
  return new Map(await Promise.all(pairs));
}

/** The id of the organisation that keeps something now. */
export const keeperIdOf = async ({ organizationId }: { organizationId: string }): Promise<string> =>
  keyOfPath(await keptBy(organizationId)());
