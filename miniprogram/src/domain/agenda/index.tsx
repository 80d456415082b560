import { View } from '@tarojs/components';
import { Tag } from '../../kit/tag';
import { runsOf } from './runs';
import './index.scss';

interface Point {
  id?: string;
  text: string;
  required: boolean;
  source: string;
}

interface Props {
  items: Point[];
  /** Says of each item whether it is required; left out where the heading says so. */
  marked?: boolean;
  /** Items that came with the latest version. */
  newIds?: readonly string[];
}

/** Points of an agenda or of the guidance, each with whether it is required; above them, once, where they come from. */
export function Agenda({ items, marked, newIds = [] }: Props) {
  return (
    <View>
      {runsOf(items).map(({ source, points }, run) => (
        // Two issuers may ask the same in the same words, and a source may come again.
        <View key={`${run}:${source}`} className="agenda-run">
          {source && <View className="agenda-source">{source}</View>}
          {points.map((point, index) => (
            <View key={`${index}:${point.text}`} className="agenda-item">
              <View className="agenda-text">{point.text}</View>
              {point.id !== undefined && newIds.includes(point.id) && (
                <Tag tone="warn" icon="plus" word="新增或有改动" />
              )}
              {marked && (
                <Tag
                  tone={point.required ? 'gold' : 'plain'}
                  icon={point.required ? 'flag' : 'plus'}
                  word={point.required ? '规定动作' : '自选动作'}
                />
              )}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
