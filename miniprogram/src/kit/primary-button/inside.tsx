import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';

interface Props {
  busy: boolean;
  icon?: IconName;
  word: string;
}

/** What stands on a button: its word, and before it a picture or, while busy, a turning ring. */
export function ButtonInside({ busy, icon, word }: Props) {
  return (
    <View className="button-inside">
      {busy ? <View className="button-spinner" /> : icon && <Icon name={icon} size={22} />}
      <Text className="button-word">{word}</Text>
    </View>
  );
}
