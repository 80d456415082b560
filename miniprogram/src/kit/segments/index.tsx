import { View } from '@tarojs/components';
import './index.scss';

interface Props<Value extends string> {
  label: string;
  options: readonly { value: Value; word: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** Two or three ways to look at the same thing, one of them on. */
export function Segments<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  return (
    <View className="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <View
          key={option.value}
          className={`segment${option.value === value ? ' segment-on' : ''}`}
          role="radio"
          aria-checked={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.word}
        </View>
      ))}
    </View>
  );
}
