import { View } from '@tarojs/components';
import { Tag } from '../tag';
import './index.scss';

interface Props {
  items: { text: string; required: boolean; source: string }[];
}

/** Points of an agenda or of the guidance, each with whether it is required and where it comes from. */
export function Agenda({ items }: Props) {
  return (
    <View>
      {items.map((item) => (
        <View key={item.text} className="agenda-item">
          <View className="agenda-text">{item.text}</View>
          <View className="agenda-foot">
            {item.required ? (
              <Tag tone="gold" icon="flag">
                规定动作
              </Tag>
            ) : (
              <Tag tone="plain" icon="plus">
                自选动作
              </Tag>
            )}
            {item.source && <View className="agenda-source">{item.source}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
