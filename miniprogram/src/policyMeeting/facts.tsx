import { View } from '@tarojs/components';
import { meetingLasts } from '../../../types/shared/policy-meetings';
import { formatTime } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

type Summary = Output<'policyMeeting.list'>['meetings'][number];

/** How one stands: called off, over, full, or open to book. */
export function lookOf({ status, startsAt, left }: Pick<Summary, 'status' | 'startsAt' | 'left'>): Look {
  if (status === 'cancelled') return { tone: 'plain', icon: 'close', word: '已取消' };
  if (startsAt + meetingLasts <= Date.now()) return { tone: 'plain', icon: 'check', word: '已开过' };
  if (left === 0) return { tone: 'gold', icon: 'clock', word: '已约满' };
  return { tone: 'good', icon: 'check-circle', word: '可预约' };
}

/** When, where and by whom. */
export const Facts = ({ startsAt, place, office }: Pick<Summary, 'startsAt' | 'place' | 'office'>) => (
  <View className="secondary">
    <View className="numbers">{formatTime(startsAt)}</View>
    <View>{place}</View>
    <View>{`由${office}举办`}</View>
  </View>
);
