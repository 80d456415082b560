import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../card';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  title: string;
  children: ReactNode;
  /** Missing when it cannot be taken away. */
  onRemove: (() => void) | undefined;
}

/** One of several things being written, each in a card that can be taken away. */
export function RemovableCard({ title, children, onRemove }: Props) {
  return (
    <Card
      title={title}
      aside={
        onRemove && (
          <View className="remove" role="button" aria-label={`删除${title}`} onClick={onRemove}>
            <Icon name="trash" size={20} />
            <View className="remove-word">删除</View>
          </View>
        )
      }
    >
      {children}
    </Card>
  );
}
