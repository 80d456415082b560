import { collection } from '../../kernel/database';
import type { Recorded } from './comparison';
import { Subjects, type SubjectRecord } from './model';

/** The register in memory, as far as lists are compared with it. */

/** Subjects read at a time. */
const page = 1000;

/** What lists may say of a subject, as the register has it. */
export const recordedOf = ({
  _id: id,
  code,
  name,
  organizationId: town,
  employees,
  carrier,
  status,
  listed,
}: SubjectRecord): Recorded & Pick<SubjectRecord, 'listed' | 'status'> => ({
  id,
  ...(code && { code }),
  name,
  town,
  facts: {
    ...(employees !== undefined && { employees }),
    ...(carrier && { carrier: carrier.name }),
    status,
  },
  status,
  listed,
});

export type RegisterLine = ReturnType<typeof recordedOf>;

/** Every subject of a keeper, or of all, page by page: no more than a page of whole records is in memory. */
export async function registerOf(keeperId: string | undefined): Promise<RegisterLine[]> {
  const all: RegisterLine[] = [];
  for (let last = ''; ;) {
    const found = await collection(Subjects).findFrom(
      keeperId ? { organizationId: keeperId } : {},
      last,
      page,
    );
    for (const one of found) all.push(recordedOf(one));
    last = found.at(-1)?._id ?? '';
    if (found.length < page) return all;
  }
}

/** Some subjects as they are now. */
export const subjectsNow = async (ids: readonly string[]): Promise<Map<string, SubjectRecord>> => {
  const found = ids.length > 0 ? await collection(Subjects).findByIds(ids) : [];
  return new Map(found.map((one) => [one._id, one]));
};
