import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

/** How a state is meant: the colour only repeats what icon and word say. */
export type Tone = 'good' | 'warn' | 'bad' | 'gold' | 'plain';

/** A state in an icon and a word. */
export function Tag({ tone, icon, children }: { tone: Tone; icon: IconName; children: string }) {
  return (
    <View className={`tag tag-${tone}`}>
      <Icon name={icon} size={14} />
      <Text className="tag-word">{children}</Text>
    </View>
  );
}
