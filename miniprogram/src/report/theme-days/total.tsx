import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { ProgressBar } from '../../kit/progress-bar';
import type { Output } from '../../services/contract';
import { percent } from './rows';
import './total.scss';

type Report = Output<'report.themeDays'>;

interface Props {
  name: string;
  total: Report['total'];
  citation: Report['citation'];
}

/** The sum of all rows, and the rule it answers to. */
export function Total({ name, total, citation }: Props) {
  return (
    <Card gold title={name}>
      <View className="total-line">
        <View className="total-figure numbers">{total.held}</View>
        <View className="total-of numbers">{`/ ${total.branches} 个支部已开展`}</View>
        <View className="total-share numbers">{percent(total.held, total.branches)}</View>
      </View>
      <ProgressBar part={total.held} whole={total.branches} />
      <View className="secondary total-people numbers">
        {`已开展的应到 ${total.expected} 人次，实到 ${total.present} 人次（${percent(total.present, total.expected)}）`}
      </View>
      <View className="total-rule">{`依据：${citation.regulation}${citation.article}`}</View>
    </Card>
  );
}
