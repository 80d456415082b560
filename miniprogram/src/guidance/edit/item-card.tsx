import { CheckRow } from '../../kit/check-row';
import type { Item as Written } from '../../kit/form/parts';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import type { Item } from './content';

interface Props {
  number: number;
  item: Written<Item>;
  /** It is the only one and stays. */
  only: boolean;
}

/** One item of the guidance being written. */
export function ItemCard({ number, item, only }: Props) {
  return (
    <RemovableCard title={`第 ${number} 项`} onRemove={only ? undefined : item.remove}>
      <TextField label="内容" max={120} room="wrap" {...item.field('text')} />
      <TextField label="出处" max={80} room="wrap" {...item.field('source')} />
      <CheckRow checked={item.value.required} onChange={(required) => item.change({ required })}>
        规定动作（每个支部都要做）
      </CheckRow>
      {item.value.required && (
        <CheckRow
          checked={item.value.statutory === true}
          onChange={(statutory) => item.change({ statutory })}
        >
          条例规定的（没有完成的支部要写明原因）
        </CheckRow>
      )}
    </RemovableCard>
  );
}
