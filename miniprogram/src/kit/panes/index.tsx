import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  /** Stands above both. */
  header: ReactNode;
  children: ReactNode;
  /** On a desk screen, what is inside the chosen row. */
  beside: ReactNode;
  wide: boolean;
}

/** A list, and on a desk screen beside it what is inside its chosen row. */
export function Panes({ header, children, beside, wide }: Props) {
  return (
    <View className={`panes${wide ? ' panes-wide' : ''}`}>
      <View className="panes-header">{header}</View>
      <View className="panes-both">
        <View className="pane">{children}</View>
        {beside && <View className="pane">{beside}</View>}
      </View>
    </View>
  );
}
