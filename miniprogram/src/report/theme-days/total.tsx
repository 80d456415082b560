import { View } from '@tarojs/components';
import { Basis } from '../../domain/basis';
import { Card } from '../../kit/card';
import { ProgressBar } from '../../kit/progress-bar';
import { Tiles } from '../../kit/tiles';
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
      <View className="total-people">
        <Tiles
          tiles={[
            { figure: total.branches - total.held, word: '还没开展' },
            { figure: total.expected, word: '应到人次' },
            { figure: total.present, word: '实到人次' },
          ]}
        />
      </View>
      <Basis
        citation={citation}
        working={[
          `已开展 ${total.held} 个 ÷ 支部 ${total.branches} 个 = ${percent(total.held, total.branches)}`,
        ]}
      />
    </Card>
  );
}
