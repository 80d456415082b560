import { View } from '@tarojs/components';
import { Icon } from '../../kit/icon';
import type { Output } from '../../services/contract';
import './rest.scss';

/** Nothing needs the reader now; said as rest, and true to what is known. */
export function Rest({ home }: { home: Output<'home.get'> }) {
  return (
    <View className="rest">
      <Icon name="check-circle" size={22} />
      <View className="rest-words">{words(home)}</View>
    </View>
  );
}

function words(home: Output<'home.get'>): string {
  if (home.branchThemeDay === 'held' || home.branchThemeDay === 'reported') return '本月任务都完成了';
  if (home.activities.some((activity) => activity.checkedInAt !== undefined)) return '今天的签到已完成';
  if (home.activities.length > 0) return '现在没有要办的事，活动开始前会开放签到';
  return '现在没有要办的事，支部发布活动后会出现在这里';
}
