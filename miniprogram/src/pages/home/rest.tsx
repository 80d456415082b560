import { View } from '@tarojs/components';
import { Icon } from '../../kit/icon';
import './rest.scss';

/** Nothing needs the reader now; said as rest. */
export function Rest({ words }: { words: string }) {
  return (
    <View className="rest">
      <Icon name="check-circle" size={22} />
      <View className="rest-words">{words}</View>
    </View>
  );
}
