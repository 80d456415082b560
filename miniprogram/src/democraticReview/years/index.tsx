import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { gradesInWords } from '../labels';

definePageConfig({ navigationBarTitleText: '历年民主评议', enablePullDownRefresh: true });

/** The years of which something was written down, latest first. */
export default function ReviewYears() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { years, next } = await call('democraticReview.list', { organizationId, after });
      return { items: years, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(items) => items}
      keyOf={({ id }) => id}
      none={{ icon: 'people', title: '还没有登记', hint: '登记了哪一年，哪一年就在这里' }}
    >
      {({ organizationId: ofId, organizationName, year, grades, items, itemsDone }) => (
        <Card
          title={`${year}年`}
          onPress={() => open(pages.democraticReview.year({ organizationId: ofId, year }))}
        >
          <View className="secondary">{organizationName}</View>
          <View className="numbers">{grades ? gradesInWords(grades) : '还没有评定等次'}</View>
          {items > 0 && <View className="secondary numbers">{`整改 ${items} 条，完成 ${itemsDone} 条`}</View>}
        </Card>
      )}
    </ListPage>
  );
}
