import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { CheckRow } from '../../components/check-row';
import { Icon } from '../../components/icon';
import { TextField } from '../../components/text-field';
import type { Item } from './content';
import './item-card.scss';

interface Props {
  number: number;
  item: Item;
  faults: { text?: string; source?: string } | undefined;
  onChange: (item: Item) => void;
  /** Missing when it is the only one. */
  onRemove: (() => void) | undefined;
}

/** One item of the checklist being written. */
export function ItemCard({ number, item, faults, onChange, onRemove }: Props) {
  return (
    <Card
      title={`第 ${number} 项`}
      aside={
        onRemove && (
          <View className="item-remove" role="button" aria-label={`删除第 ${number} 项`} onClick={onRemove}>
            <Icon name="trash" size={20} />
            <View className="item-remove-word">删除</View>
          </View>
        )
      }
    >
      <TextField
        label="内容"
        value={item.text}
        max={120}
        room="wrap"
        error={faults?.text}
        onChange={(text) => onChange({ ...item, text })}
      />
      <TextField
        label="出处"
        value={item.source}
        max={80}
        room="wrap"
        error={faults?.source}
        onChange={(source) => onChange({ ...item, source })}
      />
      <CheckRow checked={item.required} onChange={(required) => onChange({ ...item, required })}>
        规定动作（每个支部都要做）
      </CheckRow>
    </Card>
  );
}
