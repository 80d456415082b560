import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import type { Output } from '../../services/contract';
import './kept.scss';

/** What is kept, one line a piece: what, its value, and what for. */
export function Kept({ mine }: { mine: Output<'member.mine'> }) {
  const lines = [
    ...mine.kept,
    ...mine.records.map(({ what, lines: all }) => ({ what, value: `${all.length} 条`, why: '' })),
  ];
  return (
    <Card list title="这里保存了这些">
      {lines.map(({ what, value, why }) => (
        <View key={what} className="kept">
          <View className="kept-head">
            <View className="kept-what">{what}</View>
            <View className="kept-value numbers">{value}</View>
          </View>
          <View className="secondary">{why}</View>
        </View>
      ))}
    </Card>
  );
}
