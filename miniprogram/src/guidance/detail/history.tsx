import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import type { Output } from '../../services/contract';

/** When a guidance was published, and what each new version changed. */
export function History({ guidance }: { guidance: Output<'guidance.detail'>['guidance'] }) {
  const { history, publishedAt, version } = guidance;
  if (version === 1) return <View className="secondary numbers">{`${formatTime(publishedAt)} 发布`}</View>;
  return (
    <Card title={`更新记录（第 ${version} 版）`}>
      {history.map((one) => (
        <View key={one.version}>
          <View>{one.changeNote || '首次发布'}</View>
          <View className="secondary numbers">{formatTime(one.publishedAt)}</View>
        </View>
      ))}
    </Card>
  );
}
