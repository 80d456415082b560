import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

/** How a state is meant: the colour only repeats what icon and word say. */
type Tone = 'good' | 'warn' | 'bad' | 'gold' | 'plain';

/** How a state looks on the screen. */
export interface Look {
  tone: Tone;
  icon: IconName;
  word: string;
}

/** A state in an icon and a word. */
export function Tag({ tone, icon, word }: Look) {
  return (
    <View className={`tag tag-${tone}`}>
      <Icon name={icon} size={14} />
      <Text className="tag-word">{word}</Text>
    </View>
  );
}
