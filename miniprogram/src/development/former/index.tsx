import { useCallback } from 'react';
import { Card } from '../../kit/card';
import { View } from '@tarojs/components';
import { dayOf, formatDate } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { endReasonWord, stateLabels } from '../labels';

definePageConfig({ navigationBarTitleText: '已终止和已归档', enablePullDownRefresh: true });

/** Who is not on the way any more: left, or a full member with everything in the file. */
export default function Former() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { people, next } = await call('development.former', { organizationId, after });
      return { items: people, next };
    },
    [organizationId],
  );
  return (
    <ListPage
      state={usePaged(load)}
      itemsOf={(people) => people}
      keyOf={({ id }) => id}
      none={{ icon: 'ledger', title: '还没有', hint: '归档或终止以后在这里看' }}
    >
      {({ id, name, state, endReason, endNote, closedAt }) => (
        <Card title={name} onPress={() => open(pages.development.person({ developmentId: id }))}>
          <View className="secondary numbers">
            {`${stateLabels[state]}${endReason ? `：${endReasonWord(endReason, endNote)}` : ''} · ${formatDate(dayOf(closedAt))}`}
          </View>
        </Card>
      )}
    </ListPage>
  );
}
