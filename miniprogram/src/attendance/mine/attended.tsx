import { View } from '@tarojs/components';
import { kindsText } from '../../domain/labels';
import { StandingTags } from '../../domain/standing-tags';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import './attended.scss';

/** One activity of the year and where the reader stood; tapping opens it. */
export function Attended({ activity }: { activity: Output<'attendance.mine'>['activities'][number] }) {
  const { id, kinds, title, organizationName, startsAt, over, standing, remarks, as } = activity;
  return (
    <Card onPress={() => open(pages.activity.detail({ activityId: id }))}>
      <View className="attended-head">
        <View className="secondary">{`${kindsText(kinds)}${as === 'guest' ? ` · ${organizationName}` : ''}`}</View>
        <StandingTags standing={standing} remarks={remarks} open={!over} />
      </View>
      <View className="attended-title">{title}</View>
      <View className="secondary numbers">{formatTime(startsAt)}</View>
    </Card>
  );
}
