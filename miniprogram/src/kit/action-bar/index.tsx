import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useBarOnPage } from '../page-root/foot';
import './index.scss';

interface Props {
  children: ReactNode;
  /** Holds two rows: the page keeps more room for it. */
  tall?: boolean;
}

/** The actions of a page, within the thumb's reach at its foot. The page keeps room for it. */
export function ActionBar({ children, tall = false }: Props) {
  useBarOnPage(tall);
  return (
    <View className="action-bar">
      <View className="action-bar-inside">{children}</View>
    </View>
  );
}
