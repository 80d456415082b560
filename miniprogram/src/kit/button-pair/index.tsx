import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  children: [ReactNode, ReactNode];
}

/** Two buttons side by side at the foot of a page, the second the one that goes on. */
export function ButtonPair({ children: [first, last] }: Props) {
  return (
    <View className="button-pair">
      <View className="button-pair-first">{first}</View>
      <View className="button-pair-last">{last}</View>
    </View>
  );
}
