import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  title: string;
  /** How it stands: beside the title, or on a line of its own where it would squeeze the title. */
  aside?: ReactNode;
  /** The size of a section's heading. */
  large?: boolean;
}

/** The title of something in a list, at most two lines of it, with its state. */
export function Titled({ title, aside, large }: Props) {
  return (
    <View className="titled">
      <View className={`titled-title clamped${large ? ' titled-large' : ''}`}>{title}</View>
      {aside}
    </View>
  );
}
