import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Icon } from '../../kit/icon';
import { openLink } from '../../services/open-link';
import type { Written } from './written';
import './readings.scss';

interface Props {
  readings: Written['readings'];
  readIds: string[] | undefined;
  onRead: ((readingId: string) => void) | undefined;
}

/** 学习篇目: titles and where they are; a tap leads there, and what was opened is ticked. */
export function Readings({ readings, readIds = [], onRead }: Props) {
  return (
    <Card list title={`学习篇目（${readings.length}）`}>
      {readings.map(({ id, title, source, url }) => {
        const done = readIds.includes(id);
        return (
          <View
            key={id}
            className="reading"
            hoverClass="reading-pressed"
            role="link"
            onClick={() => {
              openLink(url);
              onRead?.(id);
            }}
          >
            <View className={done ? 'reading-done' : 'reading-open'}>
              <Icon name={done ? 'check-circle' : 'book'} size={22} />
            </View>
            <View className="reading-text">
              <View>{title}</View>
              <View className="secondary">{done ? `${source} · 已学` : source}</View>
            </View>
            <Icon name="chevron" size={18} />
          </View>
        );
      })}
    </Card>
  );
}
