import { CheckRow } from '../../kit/check-row';
import { TextField } from '../../kit/text-field';
import type { Item } from './content';
import { RemovableCard } from '../../kit/removable-card';

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
    <RemovableCard title={`第 ${number} 项`} onRemove={onRemove}>
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
    </RemovableCard>
  );
}
