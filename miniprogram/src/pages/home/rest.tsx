import { View } from '@tarojs/components';
import { Icon } from '../../kit/icon';
import type { Output } from '../../services/contract';
import './rest.scss';

interface Props {
  home: Output<'home.get'>;
  /** Something is on later. */
  comes: boolean;
}

/** Nothing needs the reader now; said as rest, and true to what is known. */
export function Rest({ home, comes }: Props) {
  return (
    <View className="rest">
      <Icon name="check-circle" size={22} />
      <View className="rest-words">{words(home, comes)}</View>
    </View>
  );
}

function words(home: Output<'home.get'>, comes: boolean): string {
  if (home.branchThemeDay === 'held' || home.branchThemeDay === 'reported') return '本月任务都完成了';
  if (home.checkedInToday) return '今天的签到已完成';
  if (comes) return '现在没有要办的事，活动开始前会开放签到';
  return '现在没有要办的事，支部发布活动后会出现在这里';
}
