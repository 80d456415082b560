import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './index.scss';

interface Props {
  people: { key: string; name: string; note?: string; aside?: ReactNode; onPress?: () => void }[];
}

/** People by name, one a line, with what is to be said of each. */
export function PersonList({ people }: Props) {
  return (
    <View className="rows">
      {people.map((one) => (
        <View
          key={one.key}
          className="person"
          hoverClass={one.onPress ? 'person-pressed' : 'none'}
          onClick={one.onPress}
          {...(one.onPress && { role: 'button' })}
        >
          <View className="person-mark" aria-hidden>
            {one.name.slice(0, 1)}
          </View>
          <View className="person-name">{one.name}</View>
          {one.note && <View className="person-note numbers">{one.note}</View>}
          {one.aside}
          {one.onPress && <Icon name="chevron" size={18} />}
        </View>
      ))}
    </View>
  );
}
