import { View } from '@tarojs/components';
import { Tag } from '../../kit/tag';
import './index.scss';

interface Props {
  items: { id?: string; text: string; required: boolean; source: string }[];
  /** Says of each item whether it is required; left out where the heading says so. */
  marked?: boolean;
  /** Items that came with the latest version. */
  newIds?: readonly string[];
}

/** Points of an agenda or of the guidance, each with whether it is required and where it comes from. */
export function Agenda({ items, marked, newIds = [] }: Props) {
  return (
    <View>
      {items.map((item, index) => (
        // Two issuers may ask the same in the same words.
        <View key={`${index}:${item.text}`} className="agenda-item">
          <View className="agenda-text">{item.text}</View>
          {item.source && <View className="agenda-source">{item.source}</View>}
          {item.id !== undefined && newIds.includes(item.id) && (
            <Tag tone="warn" icon="plus" word="新增或有改动" />
          )}
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
