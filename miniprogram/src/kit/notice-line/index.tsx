import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  tone: 'good' | 'warn' | 'bad';
  children: string;
}

/** A line that says what happened, in the place where it happened. */
export function NoticeLine({ tone, children }: Props) {
  return (
    <View className={`notice-line notice-${tone}`} role="alert">
      <Icon name={tone === 'good' ? 'check-circle' : 'warning'} size={22} />
      <View className="notice-line-text">{children}</View>
    </View>
  );
}
