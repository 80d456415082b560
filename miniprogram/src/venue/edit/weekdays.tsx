import { View } from '@tarojs/components';
import { Field } from '../../kit/field';
import { Icon } from '../../kit/icon';
import { weekdays } from '../labels';
import '../../kit/choices/index.scss';

interface Props {
  value: number[];
  onChange: (days: number[]) => void;
  error?: string | undefined;
}

/** On which days of the week; as many as one likes. */
export function Weekdays({ value, onChange, error }: Props) {
  return (
    <Field label="星期几" {...(error && { error })}>
      <View className="choices">
        {weekdays.map((word, at) => {
          const day = at + 1;
          const isOn = value.includes(day);
          return (
            <View
              key={word}
              className={`choice${isOn ? ' choice-on' : ''}`}
              role="checkbox"
              aria-checked={isOn}
              aria-label={`周${word}`}
              onClick={() => onChange(isOn ? value.filter((one) => one !== day) : [...value, day])}
            >
              {isOn && <Icon name="check" size={18} />}
              <View>{word}</View>
            </View>
          );
        })}
      </View>
    </Field>
  );
}
