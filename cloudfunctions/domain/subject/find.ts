import type { SubjectFilter } from '../../../types/shared/coverages';
import type { Coverage } from '../../../types/shared/subjects';
import { beginning, lettersOf } from '../../kernel/beginnings';
import { command, collection, type Condition, type Page, type PageOf } from '../../kernel/database';
import { Subjects, type SubjectRecord } from './model';
import { coreOf, nameKey } from './names';
import { codeBegun } from './unified-code';

export const findSubject = (id: string): Promise<SubjectRecord | undefined> =>
  collection(Subjects).findById(id);

/** The one subject that goes by a name as people write it; nothing where none or several do. */
export async function subjectNamed(name: string): Promise<SubjectRecord | undefined> {
  const key = nameKey(name);
  const found = await collection(Subjects).find({ core: coreOf(key) }, { limit: 20 });
  const same = found.filter((one) => one.key === key);
  return same.length === 1 ? same[0] : undefined;
}

/** Those with one of some codes, whoever keeps them. */
export async function subjectsWithCodes(codes: readonly string[]): Promise<SubjectRecord[]> {
  if (codes.length === 0) return [];
  return collection(Subjects).find({ code: command.in([...new Set(codes)]) }, { limit: 1000 });
}

/** Subjects of a keeper, or of all, for which all of a filter holds: those of a list, of a figure or of a survey. */
export function fitting(
  { kind, carriers, listed, employeesAtLeast, coverage }: SubjectFilter & { coverage?: Coverage | undefined },
  keeper: string | undefined,
): Condition<SubjectRecord> {
  const [first = '', ...others] = listed;
  const onAll = others.reduce((all, one) => all.and(command.in([one])), command.in([first]));
  return {
    ...(keeper && { organizationId: keeper }),
    ...(kind && { kind }),
    ...(carriers.length > 0 && { 'carrier.kind': command.in(carriers) }),
    ...(listed.length > 0 && { listed: onAll }),
    ...(employeesAtLeast && { employees: command.gte(employeesAtLeast) }),
    ...(coverage && { coverage }),
  };
}

/** A page of what fits, as it is looked up on paper; `search` is the beginning of a name, of its initials, or of the code. */
export function subjectsPage(
  condition: Condition<SubjectRecord>,
  search: string,
  page: PageOf,
): Promise<Page<SubjectRecord>> {
  const [field, text] = searched(search);
  // In the order of what is looked for: what begins so is one stretch of an index, however much of it there is.
  return collection(Subjects).findPage(
    text === '' ? condition : { ...condition, [field]: beginning(text) },
    [field, 'asc'],
    page,
  );
}

/** What a search looks for: signs the beginning of a name; letters initials; what begins as a code does a code. */
function searched(search: string): ['core' | 'initials' | 'code', string] {
  if (search === '') return ['initials', ''];
  const code = codeBegun(search);
  if (code !== undefined) return ['code', code];
  const core = coreOf(nameKey(search));
  const letters = lettersOf(core);
  return letters === undefined ? ['core', core] : ['initials', letters];
}

/** Subjects read at a time. */
const atOnce = 1000;

/** Every subject of a keeper, or of all: no more than a page of whole records is in memory. */
export async function* everySubject(keeperId: string | undefined): AsyncGenerator<SubjectRecord> {
  for (let last = ''; ;) {
    const found = await collection(Subjects).findFrom(
      keeperId ? { organizationId: keeperId } : {},
      last,
      atOnce,
    );
    yield* found;
    last = found.at(-1)?._id ?? '';
    if (found.length < atOnce) return;
  }
}
