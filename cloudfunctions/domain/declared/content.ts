import { checkText } from '../../kernel/content';
import { refuse } from '../../kernel/errors';
import { liesWithin, townIdOf } from '../../kernel/paths';
import { inspectAll } from '../attachments/inspect';
import { findMembers } from '../membership/find';
import { idsOfBranch } from '../organization/counting';
import { findOrganization, findOrganizations } from '../organization/find';
import { keptBy } from '../organization/keeping';
import { subjectsNow } from '../subject/recorded';
import type { Fields } from './fields';
import type { Held, Named } from './held';
import { isFault, sortWritten, textsOf, type Sorted, type Written } from './values';

/** For whom it is checked: who writes, and what keeps the record. */
interface Place {
  openid: string;
  organizationId: string;
  path: string;
}

/**
 * What was written for some fields, checked: by the declaration, by WeChat, and whether what it names is there and within
 * reach of what keeps the record. What stood there before is not asked about again.
 */
export async function contentOf(
  declared: { fields: Fields },
  { written, asked, before }: { written: readonly Written[]; asked: readonly string[]; before: Held },
  place: Place,
): Promise<Held> {
  const sorted = sortWritten(declared, written, asked, before.values);
  if (isFault(sorted)) refuse(sorted.code, { field: sorted.field });
  const [people, organizations, subjects, files] = await Promise.all([
    peopleOf(sorted, before, place),
    organizationsOf(declared, sorted, before, place),
    subjectsOf(sorted, before, place),
    filesOf(sorted, before, place),
    checkText(place.openid, ...textsOf(declared, sorted)),
  ]);
  const others = <One extends { field: string }>(all: readonly One[]) =>
    all.filter(({ field }) => !asked.includes(field));
  const values = Object.entries(before.values).filter(([field]) => !asked.includes(field));
  return {
    values: { ...Object.fromEntries(values), ...sorted.values },
    people: [...others(before.people), ...people],
    organizations: [...others(before.organizations), ...organizations],
    subjects: [...others(before.subjects), ...subjects],
    files: [...others(before.files), ...files],
  };
}

/** Ids that stand there already, and those that are new, by field. */
function split(wanted: Record<string, string>, before: readonly Named[]) {
  const entries = Object.entries(wanted);
  const known = (field: string, id: string) => before.find((one) => one.field === field && one.id === id);
  return {
    kept: entries.flatMap(([field, id]) => known(field, id) ?? []),
    fresh: entries.filter(([field, id]) => !known(field, id)),
  };
}

const notThere = (field: string): never => refuse('REGISTER.NOT_THERE', { field });

/** Members of what keeps the record, or of what lies below it. */
async function peopleOf({ people }: Sorted, before: Held, { path }: Place): Promise<Named[]> {
  const { kept, fresh } = split(people, before.people);
  const found = new Map((await findMembers(fresh.map(([, id]) => id))).map((one) => [one._id, one]));
  const named = fresh.map(async ([field, id]) => {
    const one = found.get(id);
    if (one?.state !== 'active') return notThere(field);
    if (!liesWithin(await keptBy(one.organizationId)(), path)) return notThere(field);
    return { field, id, name: one.name };
  });
  return [...kept, ...(await Promise.all(named))];
}

/** Open organisations of the own town, or of the whole district where the field says so. */
async function organizationsOf(
  { fields }: { fields: Fields },
  { organizations }: Sorted,
  before: Held,
  { path }: Place,
): Promise<Named[]> {
  const { kept, fresh } = split(organizations, before.organizations);
  const found = new Map((await findOrganizations(fresh.map(([, id]) => id))).map((one) => [one._id, one]));
  const town = townIdOf(path);
  const named = fresh.map(([field, id]) => {
    const one = found.get(id);
    const { kinds = [], reach = 'town' } = fields[field] ?? {};
    if (!one || one.closedAt || !kinds.includes(one.kind)) return notThere(field);
    if (reach === 'town' && town && townIdOf(one.path) !== town) return notThere(field);
    return { field, id, name: one.name };
  });
  return [...kept, ...named];
}

/** Subjects of the own town, or covered by the branch that keeps the record; the district names any. */
async function subjectsOf({ subjects }: Sorted, before: Held, place: Place): Promise<Named[]> {
  const { kept, fresh } = split(subjects, before.subjects);
  if (fresh.length === 0) return kept;
  const [found, keeper] = await Promise.all([
    subjectsNow(fresh.map(([, id]) => id)),
    findOrganization(place.organizationId),
  ]);
  const named = fresh.map(([field, id]) => {
    const one = found.get(id);
    if (!one || !keeper) return notThere(field);
    const isOffice = keeper.kind === 'town' || keeper.kind === 'district';
    const isReached = isOffice
      ? keeper.kind === 'district' || one.organizationId === keeper._id
      : idsOfBranch(keeper).includes(one.coveringId ?? '');
    return isReached ? { field, id, name: one.name } : notThere(field);
  });
  return [...kept, ...named];
}

async function filesOf({ files }: Sorted, before: Held, { openid }: Place): Promise<Held['files']> {
  const all = await Promise.all(
    Object.entries(files).map(async ([field, some]) => {
      const known = before.files.filter((one) => one.field === field);
      const inspected = await inspectAll(some, known, openid, {
        missing: 'REGISTER.FILE_MISSING',
        kind: 'REGISTER.FILE_KIND',
        tooLarge: 'REGISTER.FILE_TOO_LARGE',
      });
      return inspected.map(({ fileId, name, kind, bytes }) => ({ field, fileId, name, kind, bytes }));
    }),
  );
  return all.flat();
}
