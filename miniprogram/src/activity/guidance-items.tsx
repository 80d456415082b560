import { View } from '@tarojs/components';
import { Card } from '../kit/card';
import { CheckRow } from '../kit/check-row';
import { Fault } from '../kit/field';
import { Tag } from '../kit/tag';
import type { Output } from '../services/contract';

interface Props {
  guidance: Output<'activity.prepare'>['guidances'][number];
  chosen: string[];
  error: string | undefined;
  onChange: (itemIds: string[]) => void;
}

/** The month's guidance to adopt from: 规定动作 first, then 自选动作. */
export function GuidanceItems({ guidance, chosen, error, onChange }: Props) {
  const groups = [
    { title: '规定动作', items: guidance.items.filter((item) => item.required) },
    { title: '自选动作', items: guidance.items.filter((item) => !item.required) },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      <Fault text={error} />
      {groups.map(({ title, items }) => (
        <Card key={title} gold={title === '规定动作'} title={title}>
          {items.map((item) => (
            <CheckRow
              key={item.id}
              checked={chosen.includes(item.id)}
              onChange={(checked) =>
                onChange(checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
              }
            >
              <View>{item.text}</View>
              <View className="secondary">{item.source}</View>
              {guidance.newItemIds.includes(item.id) && <Tag tone="warn" icon="plus" word="新增或有改动" />}
            </CheckRow>
          ))}
        </Card>
      ))}
    </>
  );
}
