import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { stepLabels, type Election } from '../labels';

/** What was put right: which step, what it said before, by whom and why. */
export const Changes = ({ changes }: { changes: Election['changes'] }) => (
  <Card title="更正过的">
    {changes.map(({ step, at, by, reason, before }) => (
      <View key={`${step}-${at}`} className="election-change">
        <View>{`${stepLabels[step]}：原来是 ${before}`}</View>
        <View className="secondary numbers">{[formatTime(at), by, reason].filter(Boolean).join(' · ')}</View>
      </View>
    ))}
  </Card>
);
