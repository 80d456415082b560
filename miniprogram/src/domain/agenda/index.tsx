import { View } from '@tarojs/components';
import { Tag } from '../../kit/tag';
import './index.scss';

interface Props {
  items: { text: string; required: boolean; source: string }[];
  /** Says of each item whether it is required; left out where the heading says so. */
  marked?: boolean;
}

/** Points of an agenda or of the guidance, each with whether it is required and where it comes from. */
export function Agenda({ items, marked }: Props) {
  return (
    <View>
      {items.map((item) => (
        <View key={item.text} className="agenda-item">
          <View className="agenda-text">{item.text}</View>
          {item.source && <View className="agenda-source">{item.source}</View>}
          {marked && (
            <Tag
              tone={item.required ? 'gold' : 'plain'}
              icon={item.required ? 'flag' : 'plus'}
              word={item.required ? '规定动作' : '自选动作'}
            />
          )}
        </View>
      ))}
    </View>
  );
}
