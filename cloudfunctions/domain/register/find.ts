import { collection, command, expression, type Condition, type Page, type PageOf } from '../../kernel/database';
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

/** A page of a list: the latest first; of a search in the order of initials. */
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
  const searched = searchedFor(search);
  if (searched.length === 0) return collection(RegisterRecords).findPage(condition, ['on', 'desc'], page);
  return collection(RegisterRecords).findPage(
    searched.map((one) => ({ ...condition, ...one })),
    ['initials', 'asc'],
    page,
  );
}

/** The beginning of a title or, of letters, of its initials. */
function searchedFor(search: string): Condition<RegisterRecord>[] {
  const key = matchKey(search);
  if (key === '') return [];
  const letters = key.replace(/[^0-9a-z]/g, '');
  return [
    { key: beginning(key) },
    ...(letters === key && /[a-z]/.test(letters) ? [{ initials: beginning(letters) }] : []),
  ];
}

/** Texts that begin so; nothing sorts behind the last sign. */
const beginning = (text: string) => command.gte(text).and(command.lt(`${text}\uffff`));

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
