import { useCallback } from 'react';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';
import { ItemCard } from '../item-card';

definePageConfig({ navigationBarTitleText: '带走的问题', enablePullDownRefresh: true });

/** What instructors took along and nobody settled yet, the oldest first. */
export default function Items() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    (after?: string) => call('instructor.items', { organizationId, after }),
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(items) => items}
      keyOf={({ id }) => id}
      none={{ icon: 'check-circle', title: '没有等着办的问题', hint: '走访时带回的问题，办妥以前都在这里' }}
    >
      {(item) => <ItemCard item={item} of="any" />}
    </ListPage>
  );
}
