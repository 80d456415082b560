import {
  collection,
  command,
  expression,
  type Condition,
  type Page,
  type PageOf,
} from '../../kernel/database';
import { beginning, lettersOf } from '../../kernel/beginnings';
import { matchKey } from '../../kernel/names';
import { RegisterRecords, type RegisterRecord } from './model';

export const findRecord = (id: string): Promise<RegisterRecord | undefined> =>
  collection(RegisterRecords).findById(id);

/** What of a list is asked for; every condition is the beginning of an index. */
export interface Asked {
  register: string;
  /** An organisation, with all that lies below it. */
  above: string;
  /** Only what stands under this record of another register. */
  underId?: string | undefined;
  /** Only what these organisations themselves keep. */
  ownOf?: readonly string[] | undefined;
  /** States, any of them; without it all. */
  states?: readonly string[] | undefined;
  facet?: string | undefined;
  search?: string;
}

/** A page of a list: the latest first; of a search in the order of names, or of their initials. */
export function recordsPage(asked: Asked, page: PageOf): Promise<Page<RegisterRecord>> {
  const { register, above, underId, ownOf, states, facet, search = '' } = asked;
  const condition: Condition<RegisterRecord> = {
    register,
    above,
    ...(underId !== undefined && { underId }),
    ...(ownOf && { organizationId: command.in(ownOf) }),
    ...(states && { state: command.in(states) }),
    ...(facet && { facet }),
  };
  const key = matchKey(search);
  if (key === '') return collection(RegisterRecords).findPage(condition, ['on', 'desc'], page);
  // In the order of what is looked for: what begins so is one stretch of an index, however much of it there is.
  const letters = lettersOf(key);
  return letters === undefined
    ? collection(RegisterRecords).findPage({ ...condition, key: beginning(key) }, ['key', 'asc'], page)
    : collection(RegisterRecords).findPage(
        { ...condition, initials: beginning(letters) },
        ['initials', 'asc'],
        page,
      );
}

/** All that a list holds, at most so many and one more, the latest first. */
export async function recordsUpTo(asked: Asked, most: number): Promise<RegisterRecord[]> {
  const all: RegisterRecord[] = [];
  for (let after: string | undefined; all.length <= most;) {
    const { items, next } = await recordsPage(asked, { after, size: 900 });
    all.push(...items);
    if (!next) return all;
    after = next;
  }
  return all;
}

/** Whether any record stands under one. */
export const standsUnder = async (underId: string): Promise<boolean> =>
  (await collection(RegisterRecords).find({ underId }, { limit: 1 })).length > 0;

/** How many stand under one in each state, of what lies at or below an organisation, or of some organisations only. */
export async function countsUnder(
  underId: string,
  { register, above, ownOf }: Pick<Asked, 'register' | 'above' | 'ownOf'>,
): Promise<Map<string, number>> {
  const groups = await collection(RegisterRecords).group<{ count: number }>(
    { underId, above, register, ...(ownOf && { organizationId: command.in(ownOf) }) },
    '$state',
    { count: expression.sum(1) },
  );
  return new Map(groups.map(({ _id, count }) => [_id, count]));
}
