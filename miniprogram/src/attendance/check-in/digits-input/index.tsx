import { Input, View } from '@tarojs/components';
import './index.scss';

const count = 6;

interface Props {
  value: string;
  onChange: (digits: string) => void;
  /** Marks the digits as refused. */
  wrong?: boolean;
}

/** Six large boxes for the digits on the big screen. One invisible field over them keeps the phone's own keyboard. */
export function DigitsInput({ value, onChange, wrong }: Props) {
  return (
    <View className={`digits${wrong ? ' digits-wrong' : ''}`}>
      <View className="digits-boxes" aria-hidden>
        {Array.from({ length: count }, (_, index) => (
          <View key={index} className={`digits-box${index === value.length ? ' digits-next' : ''}`}>
            {value.charAt(index)}
          </View>
        ))}
      </View>
      <Input
        className="digits-field"
        type="number"
        maxlength={count}
        value={value}
        aria-label="签到码，六位数字"
        onInput={(event) => onChange(event.detail.value.replace(/\D/g, '').slice(0, count))}
      />
    </View>
  );
}
