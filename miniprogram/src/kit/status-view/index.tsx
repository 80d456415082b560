import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

interface Props {
  icon: IconName;
  title: string;
  /** What to do now. */
  hint?: string;
  /** A button, if there is something to do. */
  children?: ReactNode;
}

/** A state that stands in place of content: nothing here yet, or why it cannot be shown. */
export function StatusView({ icon, title, hint, children }: Props) {
  return (
    <View className="status-view">
      <View className="status-picture">
        <Icon name={icon} size={36} />
      </View>
      <View className="status-title">{title}</View>
      {hint && <View className="status-hint">{hint}</View>}
      {children && <View className="status-action">{children}</View>}
    </View>
  );
}
