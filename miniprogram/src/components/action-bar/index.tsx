import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

/** The actions of a page, within the thumb's reach at its foot. The page keeps room for it. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <>
      <View className="action-bar-room" />
      <View className="action-bar">
        <View className="action-bar-inside">{children}</View>
      </View>
    </>
  );
}
