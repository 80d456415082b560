import { View } from '@tarojs/components';
import { Field } from '../field';
import { Icon } from '../icon';
import './index.scss';

interface Props<Value extends string> {
  label: string;
  options: readonly { value: Value; word: string }[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  error?: string;
  hint?: string;
}

/** The words of a table as options, in its order. */
export const optionsOf = <Value extends string>(words: Record<Value, string>) =>
  (Object.entries(words) as [Value, string][]).map(([value, word]) => ({ value, word }));

/** A question answered by one of a few words, all of them in sight. */
export function Choices<Value extends string>({
  label,
  options,
  value,
  onChange,
  error,
  hint,
}: Props<Value>) {
  return (
    <Field label={label} error={error} hint={hint}>
      <View className="choices" role="radiogroup" aria-label={label}>
        {options.map((option) => {
          const chosen = option.value === value;
          return (
            <View
              key={option.value}
              className={`choice${chosen ? ' choice-on' : ''}`}
              role="radio"
              aria-checked={chosen}
              onClick={() => onChange(option.value)}
            >
              {chosen && <Icon name="check" size={18} />}
              <View>{option.word}</View>
            </View>
          );
        })}
      </View>
    </Field>
  );
}
