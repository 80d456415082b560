import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import type { Output } from '../../services/contract';
import './kept.scss';

/** What is kept, one line a piece: what, its value, and what for. */
export function Kept({ mine }: { mine: Output<'member.mine'> }) {
  const lines = [
    ...mine.kept,
    { what: '签到记录', value: `${mine.attendances} 次`, why: '支部台账，长期保留' },
    { what: '提醒', value: `还可发 ${mine.consents} 次`, why: '您同意接收的微信提醒' },
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
