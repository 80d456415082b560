import { View } from '@tarojs/components';
import { ActivityRow } from '../../domain/activity-row';
import type { Output } from '../../services/contract';

interface Props {
  activities: Output<'home.get'>['activities'];
  now: number;
}

const shown = 2;

/** The activities that come next. */
export function Upcoming({ activities, now }: Props) {
  return (
    <View className="stack">
      <View className="section-title">接下来的活动</View>
      {activities.slice(0, shown).map((activity) => (
        <ActivityRow key={activity.id} activity={activity} now={now} />
      ))}
    </View>
  );
}
