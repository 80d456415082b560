import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import type { Output } from '../../services/contract';
import './kept.scss';

/** What is kept, one line a piece: what, its value, and what for; then how many records of what happened. */
export function Kept({ mine: { kept, records } }: { mine: Output<'member.mine'> }) {
  return (
    <>
      <Card list title="这里保存了这些">
        {kept.map(({ what, value, why }) => (
          <View key={what} className="kept">
            <Line what={what} value={value} />
            <View className="secondary">{why}</View>
          </View>
        ))}
      </Card>
      {records.length > 0 && (
        <Card list title="还有这些记录">
          {records.map(({ what, lines }) => (
            <View key={what} className="kept">
              <Line what={what} value={`${lines.length} 条`} />
            </View>
          ))}
          <View className="kept secondary">用下面的“复制全部资料”可以逐条看到</View>
        </Card>
      )}
    </>
  );
}

const Line = ({ what, value }: { what: string; value: string }) => (
  <View className="kept-head">
    <View className="kept-what">{what}</View>
    <View className="kept-value numbers">{value}</View>
  </View>
);
