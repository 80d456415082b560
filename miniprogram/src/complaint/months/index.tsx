import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatMonth } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { ListPage } from '../../kit/list-page';

definePageConfig({ navigationBarTitleText: '每月受理情况', enablePullDownRefresh: true });

/** How many complaints came in each month and how they stand: of the whole district, nothing by branch or town. */
export default function Months() {
  const state = useCall('complaint.months', {});
  return (
    <ListPage
      state={state}
      itemsOf={({ months }) => months}
      keyOf={({ month }) => month}
      none={{ icon: 'chart', title: '最近一年没有收到意见', hint: '收到以后，每月的件数在这里公开' }}
      before={() => <View className="secondary">全区合计，不分街镇和支部。</View>}
    >
      {({ month, received, answered, open, satisfied, notSatisfied }) => (
        <Card title={formatMonth(month)}>
          <View className="numbers">{`收到 ${received} 件，已答复 ${answered} 件，正在办理 ${open} 件`}</View>
          <View className="secondary numbers">{`评价：满意 ${satisfied} 件，不满意 ${notSatisfied} 件`}</View>
        </Card>
      )}
    </ListPage>
  );
}
