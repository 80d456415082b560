import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  children: ReactNode;
  title?: string;
  /** Beside the title, at the end of its line. */
  aside?: ReactNode;
  /** Holds lines that bring their own space above and below. */
  list?: boolean;
  /** A thin line of honour along the upper edge. */
  gold?: boolean;
  /** What tapping the card does; it then shows that it can be tapped. */
  onPress?: () => void;
}

/** A sheet on the page's ground holding one matter. */
export function Card({ children, title, aside, list, gold, onPress }: Props) {
  const heading = (title ?? aside) !== undefined && (
    <View className="card-head">
      <View className="card-title">{title}</View>
      {(aside !== undefined || onPress) && (
        <View className="card-end">
          {aside}
          {onPress && <Icon name="chevron" size={18} />}
        </View>
      )}
    </View>
  );
  return (
    <View
      className={`card${list ? ' card-list' : ''}${gold ? ' card-gold' : ''}${heading ? ' card-titled' : ''}`}
      hoverClass={onPress ? 'card-pressed' : 'none'}
      onClick={onPress}
      {...(onPress && { role: 'button' })}
    >
      {heading}
      {children}
    </View>
  );
}
