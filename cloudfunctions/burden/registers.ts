import type { Reader } from '../../types/shared/bases';
import type { OrganizationKind } from '../../types/shared/organizations';
import type { Fields } from '../domain/declared/fields';
import { formFields, type Register } from '../domain/register/declare';
import { fieldsOf, type Selection } from '../domain/selection/declare';
import type { BurdenOutcome } from './context';

/** What registers and selections ask, read off their declarations: as many as the district switched on. Pure. */

/** Who an officer is that writes of an organisation of a kind; of those below a town it is the town's. */
const officerOf = (kind: string): Reader =>
  (kind as OrganizationKind) === 'district' ? 'districtOfficer' : 'townOfficer';

const readersOf = ({ over }: Register): Reader[] => [
  ...new Set(
    Object.entries(over).flatMap(([kind, writers]) =>
      writers.map((one): Reader => (one === 'keepers' ? 'branchKeeper' : officerOf(kind))),
    ),
  ),
];

export const askedByRegisters = (
  all: readonly Register[],
): NonNullable<Awaited<BurdenOutcome<'asked'>>['registers']> =>
  all.map((one) => ({
    readers: readersOf(one),
    term: one.term,
    source: one.source,
    fields: neededOf(one.fields, formFields(one)),
  }));

/** What an application asks of who hands it in. */
export const askedBySelections = (all: readonly Selection[]): ReturnType<typeof askedByRegisters> =>
  all.map((one) => {
    const fields = fieldsOf(one);
    return {
      readers: ['branchKeeper' as const],
      term: `${one.term}（申报）`,
      source: one.source,
      fields: neededOf(fields, Object.keys(fields)),
    };
  });

/** The labels of what has to be answered. */
const neededOf = (fields: Fields, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const field = fields[name];
    return field && (field.needed ?? false) !== false ? [field.label] : [];
  });
