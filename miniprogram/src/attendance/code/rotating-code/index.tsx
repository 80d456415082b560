import { useMemo } from 'react';
import { Image, View } from '@tarojs/components';
import { codePicture } from './picture';
import './index.scss';

interface Props {
  /** What the picture holds, as the cloud gave it. */
  text: string;
  /** The same code for typing. */
  digits: string;
  secondsLeft: number;
  /** How long each code stands. */
  seconds: number;
}

/** A code as large as the screen allows, on white in any light, its digits, and a ring counting it down. */
export function RotatingCode({ text, digits, secondsLeft, seconds }: Props) {
  const picture = useMemo(() => codePicture(text), [text]);
  const share = Math.round((secondsLeft / seconds) * 100);
  return (
    <View className="rotating-code">
      <View className="rotating-square">
        <Image className="rotating-picture" src={picture} mode="scaleToFill" aria-label="签到二维码" />
      </View>
      <View className="rotating-foot">
        <View className="rotating-digits" aria-label={`签到数字 ${digits}`}>
          {`${digits.slice(0, 3)} ${digits.slice(3)}`}
        </View>
        <View
          className="rotating-ring"
          style={{ background: `conic-gradient(#c4161c ${share}%, #e7e1d8 ${share}%)` }}
        >
          <View className="rotating-hole numbers">{secondsLeft}</View>
        </View>
      </View>
    </View>
  );
}
