import { useState } from 'react';
import { useParameter } from '../../kit/hooks/use-parameter';
import type { Input } from '../../services/contract';

/** What the list is narrowed by. */
export type Filter = Pick<
  Input<'subject.list'>,
  'townId' | 'kind' | 'carrier' | 'listed' | 'coverage' | 'status'
>;

/** The filter as the page's address says it, until the reader chooses otherwise; the cloud checks the words. */
export function useFilter(): { filter: Filter; change: (part: Partial<Filter>) => void } {
  const said = {
    townId: useParameter('townId'),
    kind: useParameter('kind'),
    carrier: useParameter('carrier'),
    listed: useParameter('listed'),
    coverage: useParameter('coverage'),
    status: useParameter('status'),
  };
  const [filter, setFilter] = useState<Filter>(
    () => Object.fromEntries(Object.entries(said).filter(([, word]) => word !== '')) as Filter,
  );
  return {
    filter,
    change: (part) =>
      setFilter((before) => {
        const next = Object.entries<string | undefined>({ ...before, ...part }).filter(
          ([, value]) => value !== undefined,
        );
        return Object.fromEntries(next) as Filter;
      }),
  };
}
