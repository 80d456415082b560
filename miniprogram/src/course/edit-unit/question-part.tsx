import { View } from '@tarojs/components';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { Fault } from '../../kit/field';
import type { Item } from '../../kit/form/parts';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import { questionKindLabels } from '../labels';
import { optionsIn, type WrittenQuestion } from './writing';

/** One question of a quiz being written: its options line by line, and which of them are right. */
export function QuestionPart({ number, question }: { number: number; question: Item<WrittenQuestion> }) {
  const { kind, right } = question.value;
  const options = optionsIn(question.value);
  const toggle = (place: number, on: boolean) => {
    const others = kind === 'multiple' ? right.filter((one) => one !== place) : [];
    question.change({ right: on ? [...others, place] : others });
  };
  return (
    <RemovableCard title={`第 ${number} 题`} onRemove={question.remove}>
      <Choices
        label="题型"
        options={optionsOf(questionKindLabels)}
        {...question.field('kind')}
        onChange={(next) => question.change({ kind: next, right: [] })}
      />
      <TextField label="题目" max={300} room="wrap" {...question.field('text')} />
      {kind !== 'trueFalse' && (
        <TextField
          label="选项"
          hint="一行写一个，2 到 6 个"
          max={725}
          room="lines"
          {...question.field('lines')}
        />
      )}
      {options.length > 0 && (
        <View>
          <View className="secondary">{kind === 'multiple' ? '正确答案（可选几个）' : '正确答案'}</View>
          {options.map((option, place) => (
            <CheckRow key={place} checked={right.includes(place)} onChange={(on) => toggle(place, on)}>
              {option}
            </CheckRow>
          ))}
        </View>
      )}
      <Fault text={question.field('right').error} />
      <TextField
        label="解析"
        hint="答完以后看到，可以不写"
        max={500}
        room="lines"
        {...question.field('explanation')}
      />
    </RemovableCard>
  );
}
