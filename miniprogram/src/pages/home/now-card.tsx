import { View } from '@tarojs/components';
import { ActivityFacts } from '../../domain/activity-facts';
import { ActivityState } from '../../domain/activity-state';
import { kindsText } from '../../domain/labels';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './now-card.scss';

interface Props {
  activity: Output<'home.get'>['activities'][number];
  now: number;
  isMember: boolean;
  /** The reader runs this activity's branch. */
  runs: boolean;
}

/** The activity that is open for check-in, with the one red button. */
export function NowCard({ activity, now, isMember, runs }: Props) {
  const toCheckIn = isMember && activity.checkedInAt === undefined;
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
      {toCheckIn && (
        <View className="now-action">
          <PrimaryButton
            icon="scan"
            onPress={() => open(pages.attendance.checkIn({ activityId: activity.id }))}
          >
            签到
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
