import { View } from '@tarojs/components';
import { formatSpan } from '../kit/format/time';
import { Icon } from '../kit/icon';
import type { Output } from '../services/contract';

type Activity = Output<'activity.list'>['activities'][number];

interface Props {
  activity: Pick<Activity, 'startsAt' | 'endsAt' | 'place' | 'organizationName'>;
  now?: number;
  /** Also tells whose activity it is. */
  withOrganization?: boolean;
}

/** When, where and whose, each with its picture. */
export function ActivityFacts({ activity, now, withOrganization }: Props) {
  return (
    <>
      <View className="fact">
        <Icon name="clock" />
        <View className="fact-text numbers">{formatSpan(activity.startsAt, activity.endsAt, now)}</View>
      </View>
      <View className="fact">
        <Icon name="pin" />
        <View className="fact-text">{activity.place}</View>
      </View>
      {withOrganization && (
        <View className="fact">
          <Icon name="people" />
          <View className="fact-text">{activity.organizationName}</View>
        </View>
      )}
    </>
  );
}
