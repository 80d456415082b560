import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { TextField } from '../../kit/text-field';
import type { Answer, CarriedOut } from './draft';

interface Props {
  item: CarriedOut['guidance']['items'][number];
  /** Where it comes from, unless the item before said the same. */
  source: string | undefined;
  answer: Answer | undefined;
  error: string | undefined;
  onChange: (answer: Answer) => void;
}

const options = [
  { value: 'done', word: '已完成' },
  { value: 'undone', word: '没有完成' },
] as const;

/** What became of one item: done or not; of one that a regulation asks for, why not. */
export function ItemAnswer({ item, source, answer, error, onChange }: Props) {
  const value = answer && (answer.done ? 'done' : 'undone');
  const asksWhy = item.statutory === true && value === 'undone';
  return (
    <Card>
      <View>{item.text}</View>
      {source && <View className="secondary">{source}</View>}
      <Choices
        label={item.required ? '规定动作' : '自选动作（可以不选）'}
        options={options}
        value={value}
        error={asksWhy ? undefined : error}
        onChange={(chosen) => onChange({ done: chosen === 'done', reason: answer?.reason ?? '' })}
      />
      {asksWhy && (
        <TextField
          label="没有完成的原因"
          placeholder="这一项是条例规定的，请说明"
          value={answer?.reason ?? ''}
          max={120}
          room="wrap"
          error={error}
          onChange={(reason) => onChange({ done: false, reason })}
        />
      )}
    </Card>
  );
}
