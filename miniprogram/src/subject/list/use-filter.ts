import { useState } from 'react';
import { useParameter } from '../../kit/hooks/use-parameter';
import type { Input } from '../../services/contract';

/** What the list is narrowed by. */
export type Filter = Pick<
  Input<'subject.list'>,
  | 'townId'
  | 'kind'
  | 'carriers'
  | 'listed'
  | 'coverage'
  | 'status'
  | 'types'
  | 'covered'
  | 'employeesAtLeast'
  | 'cluster'
>;

const several = (words: string): string[] | undefined => (words === '' ? undefined : words.split(','));

/** The filter as the page's address says it, until the reader chooses otherwise; the cloud checks the words. */
export function useFilter(): { filter: Filter; change: (part: Partial<Filter>) => void } {
  const covered = useParameter('covered');
  const atLeast = useParameter('employeesAtLeast');
  const said = {
    townId: useParameter('townId') || undefined,
    kind: useParameter('kind') || undefined,
    carriers: several(useParameter('carriers')),
    listed: several(useParameter('listed')),
    coverage: useParameter('coverage') || undefined,
    status: useParameter('status') || undefined,
    types: several(useParameter('types')),
    covered: covered === '' ? undefined : covered === 'yes',
    cluster: useParameter('cluster') || undefined,
    employeesAtLeast: atLeast === '' ? undefined : Number(atLeast),
  };
  const [filter, setFilter] = useState<Filter>(() => withoutNone(said));
  return {
    filter,
    change: (part) => setFilter((before) => withoutNone({ ...before, ...part })),
  };
}

/** What is not said is left out; whether the words are any the cloud says. */
const withoutNone = (all: object) =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]: [string, unknown]) => value !== undefined),
  ) as Filter;
