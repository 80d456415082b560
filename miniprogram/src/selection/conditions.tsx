import { View } from '@tarojs/components';
import { conditionBasisWords } from '../../../types/shared/selections';
import { Card } from '../kit/card';
import { Lines } from '../kit/lines';
import type { Output } from '../services/contract';
import './conditions.scss';

interface Props {
  conditions: Output<'selection.round'>['conditions'];
  says: string;
  source: string;
}

/** What a notice asks, each with what it rests on. */
export function Conditions({ conditions, says, source }: Props) {
  const basisOf = (basis: keyof typeof conditionBasisWords) =>
    `依据：${conditionBasisWords[basis]}${basis === 'workPoints' ? source : ''}`;
  return (
    <Card title="条件">
      {conditions.map(({ text, basis }) => (
        <View key={text} className="selection-said">
          <View>{text}</View>
          <View className="secondary">{basisOf(basis)}</View>
        </View>
      ))}
      {says && (
        <View className="selection-said">
          <View className="secondary">通知说明</View>
          <Lines>{says}</Lines>
        </View>
      )}
    </Card>
  );
}
