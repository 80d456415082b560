import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './head.scss';

/** What stands above a list of cards, as far from it as they are from one another. */
export function Head({ children }: { children: ReactNode }) {
  return <View className="instructor-head">{children}</View>;
}
