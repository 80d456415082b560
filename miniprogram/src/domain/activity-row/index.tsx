import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ActivityFacts } from '../activity-facts';
import { ActivityState } from '../activity-state';
import './index.scss';

interface Props {
  activity: Output<'activity.list'>['activities'][number] & { onLeave?: boolean };
  now?: number;
}

/** An activity in a list; tapping opens it. */
export function ActivityRow({ activity, now }: Props) {
  return (
    <Card onPress={() => open(pages.activity.detail({ activityId: activity.id }))}>
      <View className="activity-row-head">
        <View className="activity-row-title">{activity.title}</View>
        <ActivityState activity={activity} />
      </View>
      <ActivityFacts activity={activity} now={now} />
    </Card>
  );
}
