import { View } from '@tarojs/components';
import { ActivityFacts } from '../../domain/activity-facts';
import { ActivityState } from '../../domain/activity-state';
import { kindsText } from '../../domain/labels';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { HomeActivity } from './moment';
import './now-card.scss';

interface Props {
  activity: HomeActivity;
  now: number;
  isMember: boolean;
  /** The reader runs this activity's branch. */
  runs: boolean;
}

/** The activity that is open for check-in, with the one red button. */
export function NowCard({ activity, now, isMember, runs }: Props) {
  const mayCheckIn = isMember && activity.checkedInAt === undefined;
  // Who is on leave may come after all; nothing presses them to.
  const toCheckIn = mayCheckIn && !activity.onLeave;
  return (
    <Card>
      <View role="button" onClick={() => open(pages.activity.detail({ activityId: activity.id }))}>
        <View className="now-kind">
          <View className="now-kind-word">{kindsText(activity.kinds)}</View>
          <ActivityState activity={activity} />
        </View>
        <View className="now-title">{activity.title}</View>
        <ActivityFacts activity={activity} now={now} />
      </View>
      {mayCheckIn && (
        <View className="now-action">
          <PrimaryButton
            look={toCheckIn ? 'primary' : 'quiet'}
            icon="scan"
            onPress={() => open(pages.attendance.checkIn({ activityId: activity.id }))}
          >
            {toCheckIn ? '签到' : '还是来了，签到'}
          </PrimaryButton>
        </View>
      )}
      {runs && (
        <View className="now-action">
          <PrimaryButton
            look={toCheckIn ? 'quiet' : 'primary'}
            icon="code"
            onPress={() => open(pages.attendance.code({ activityId: activity.id }))}
          >
            出示签到码
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}
