import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

/** Two buttons side by side at the foot of a page, the second the one that goes on. */
export function ButtonPair({ children }: { children: [ReactNode, ReactNode] }) {
  return <View className="button-pair">{children}</View>;
}
