import { View } from '@tarojs/components';
import type { Output } from '../../services/contract';
import './figures.scss';

/** How many rows, and what becomes of them. */
export function Figures({ result }: { result: Output<'organization.importRoster'> }) {
  const figures = [
    ['共', result.rows],
    ['新增', result.added],
    ['更新', result.changed],
    ['不变', result.unchanged],
  ] as const;
  return (
    <View className="figures">
      {figures.map(([word, figure]) => (
        <View key={word} className="figure">
          <View className="figure-number numbers">{figure}</View>
          <View className="secondary">{word}</View>
        </View>
      ))}
    </View>
  );
}
