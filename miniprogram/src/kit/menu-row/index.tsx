import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

interface Props {
  icon: IconName;
  label: string;
  hint?: string;
  onPress: () => void;
}

/** A line that leads somewhere. */
export function MenuRow({ icon, label, hint, onPress }: Props) {
  return (
    <View className="menu-row" hoverClass="menu-row-pressed" role="button" onClick={onPress}>
      <Icon name={icon} size={22} />
      <View className="menu-row-text">
        <View className="menu-row-label">{label}</View>
        {hint && <View className="secondary">{hint}</View>}
      </View>
      <Icon name="chevron" size={18} />
    </View>
  );
}
