import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { gradesInWords, sheetsInWords, stepLabels, type Year } from '../labels';

/** What was put right, with what it said before. */
export const Changes = ({ changes }: Pick<Year, 'changes'>) => (
  <Card title="更正过的" list>
    {changes.map(({ step, at, by, reason, before }) => (
      <View key={`${step}-${at}`} className="review-change">
        <View>{`${stepLabels[step]}：${reason}`}</View>
        <View className="secondary numbers">
          {`原来是${'issued' in before ? sheetsInWords(before) : gradesInWords(before)}`}
        </View>
        <View className="secondary numbers">{`${by} · ${formatDay(at)}`}</View>
      </View>
    ))}
  </Card>
);
