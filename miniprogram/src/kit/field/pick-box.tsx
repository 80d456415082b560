import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

interface Props {
  /** The question, for readers aloud. */
  label: string;
  /** What was picked. */
  text: string | undefined;
  icon: IconName;
  onPress: () => void;
}

/** The place of an answer that is picked and not typed; a tap opens what there is to pick from. */
export function PickBox({ label, text, icon, onPress }: Props) {
  return (
    <View
      className="field-box"
      role="button"
      aria-label={`${label}：${text ?? '请选择'}，点击${text === undefined ? '选择' : '修改'}`}
      onClick={onPress}
    >
      <View className={text === undefined ? 'field-none' : 'numbers'}>{text ?? '请选择'}</View>
      <Icon name={icon} size={20} />
    </View>
  );
}
