import type { Reader } from '../../types/shared/bases';
import type { OrganizationKind } from '../../types/shared/organizations';
import { formFields, type Register } from '../domain/register/declare';
import type { BurdenOutcome } from './context';

/** What registers ask, read off their declarations: as many as the district switched on. Pure. */

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
    fields: formFields(one).flatMap((name) => {
      const field = one.fields[name];
      return field && (field.needed ?? false) !== false ? [field.label] : [];
    }),
  }));
