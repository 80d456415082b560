import { View } from '@tarojs/components';
import './index.scss';

interface Props {
  /** The code for typing. */
  digits: string;
  secondsLeft: number;
  /** How long each code stands. */
  seconds: number;
}

/** The digits of a code, to be read from the last row, and a ring counting them down. */
export function CodeDigits({ digits, secondsLeft, seconds }: Props) {
  const share = Math.round((secondsLeft / seconds) * 100);
  return (
    <View className="code-digits">
      <View className="code-digits-word" aria-label={`签到数字 ${digits}`}>
        {`${digits.slice(0, 3)} ${digits.slice(3)}`}
      </View>
      <View
        className="code-ring"
        style={{ background: `conic-gradient(var(--red) ${share}%, var(--line) ${share}%)` }}
      >
        <View className="code-ring-hole numbers">{secondsLeft}</View>
      </View>
    </View>
  );
}
