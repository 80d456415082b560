import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

interface Props {
  icon?: IconName;
  label: string;
  hint?: string;
  /** Stands at the end of the line. */
  aside?: ReactNode;
  onPress: () => void;
  /** Stands below the words. */
  children?: ReactNode;
}

/** A line that leads somewhere. */
export function MenuRow({ icon, label, hint, aside, onPress, children }: Props) {
  return (
    <View className="menu-row" hoverClass="menu-row-pressed" role="button" onClick={onPress}>
      {icon && <Icon name={icon} size={22} />}
      <View className={`menu-row-middle${icon ? ' menu-row-after' : ''}`}>
        <View className="menu-row-text">
          <View className="menu-row-label clamped">{label}</View>
          {hint && <View className="secondary numbers">{hint}</View>}
          {children}
        </View>
        {aside}
      </View>
      <Icon name="chevron" size={18} />
    </View>
  );
}
