import { View } from '@tarojs/components';
import { ActivityRow } from '../../domain/activity-row';
import { useCare } from '../../kit/hooks/use-care';
import type { HomeActivity } from './moment';

interface Props {
  activities: HomeActivity[];
  now: number;
}

const shown = 2;
/** … in 关怀模式. */
const shownInCare = 1;

/** The activities that come next. */
export function Upcoming({ activities, now }: Props) {
  const most = useCare() ? shownInCare : shown;
  return (
    <View className="stack">
      <View className="section-title">接下来</View>
      {activities.slice(0, most).map((activity) => (
        <ActivityRow key={activity.id} activity={activity} now={now} />
      ))}
    </View>
  );
}
