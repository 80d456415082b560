import { View } from '@tarojs/components';
import { activityKindLabels } from '../../domain/labels';
import { Card } from '../../kit/card';
import { ProgressBar } from '../../kit/progress-bar';
import type { Output } from '../../services/contract';
import './figures.scss';

type Mine = Output<'attendance.mine'>;

/** 到会率: how often one came of how often one was expected, once in all and once for each kind. */
export function Figures({ figures, byKind }: Pick<Mine, 'figures' | 'byKind'>) {
  const { expected, present, onLeave, late, caughtUp } = figures;
  if (expected === 0) return null;
  const others = [
    ...(onLeave > 0 ? [`请假 ${onLeave} 次`] : []),
    ...(late > 0 ? [`迟到 ${late} 次`] : []),
    ...(caughtUp > 0 ? [`已补课 ${caughtUp} 次`] : []),
  ];
  return (
    <Card>
      <View className="rate numbers">{`到会率 ${Math.round((present / expected) * 100)}%`}</View>
      <ProgressBar part={present} whole={expected} />
      <View className="secondary numbers rate-words">
        {[`应到 ${expected} 次，实到 ${present} 次`, ...others].join('，')}
      </View>
      {byKind.map((of) => (
        <View key={of.kind} className="rate-kind">
          <View>{activityKindLabels[of.kind]}</View>
          <View className="numbers">{`${of.present}/${of.expected}`}</View>
        </View>
      ))}
    </Card>
  );
}
