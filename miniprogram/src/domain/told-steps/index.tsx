import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import './index.scss';

/** One thing that happened: what was done by whom, in a line, and what they wrote. */
export interface ToldStep {
  at: number;
  said: string;
  text?: string | undefined;
}

/** 办理经过: what happened to what somebody sent, in order. */
export function ToldSteps({ steps }: { steps: readonly ToldStep[] }) {
  return (
    <Card title="办理经过">
      {steps.map(({ at, said, text }) => (
        <View key={`${said}:${at}`} className="story-step">
          <View>{said}</View>
          {text && <View className="story-text">{text}</View>}
          <View className="secondary numbers">{formatTime(at)}</View>
        </View>
      ))}
    </Card>
  );
}
