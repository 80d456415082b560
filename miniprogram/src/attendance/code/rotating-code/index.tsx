import { useMemo } from 'react';
import { Image, View } from '@tarojs/components';
import { codePicture } from './picture';
import './index.scss';

/** A code as large as the screen allows, on white in any light. `text` is what the picture holds, as the cloud gave it. */
export function RotatingCode({ text }: { text: string }) {
  const picture = useMemo(() => codePicture(text), [text]);
  return (
    <View className="rotating-code">
      <View className="rotating-square">
        <Image className="rotating-picture" src={picture} mode="scaleToFill" aria-label="签到二维码" />
      </View>
    </View>
  );
}
