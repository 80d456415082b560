import { collection } from '../../kernel/database';
import { everySubject } from './find';
import type { Recorded } from './comparison';
import { Subjects, type SubjectRecord } from './model';

/** The register in memory, as far as lists are compared with it. */

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

/** Every subject of a keeper, or of all, as lists are held against it. */
export async function registerOf(keeperId: string | undefined): Promise<RegisterLine[]> {
  const all: RegisterLine[] = [];
  for await (const one of everySubject(keeperId)) all.push(recordedOf(one));
  return all;
}

/** Some subjects as they are now. */
export const subjectsNow = async (ids: readonly string[]): Promise<Map<string, SubjectRecord>> => {
  const found = ids.length > 0 ? await collection(Subjects).findByIds(ids) : [];
  return new Map(found.map((one) => [one._id, one]));
};
