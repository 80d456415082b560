import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import type { ActivityKind } from '../../services/contract';
import { Content } from '../content';

definePageConfig({
  navigationBarTitleText: '更正以前的内容',
});

/** 更正以前的内容: each text that had been confirmed and was put right, with who, when and why. */
export default function MinutesHistory() {
  const activityId = useParameter('activityId');
  const kind = useParameter('kind') as ActivityKind;
  const state = useCall('minutes.history', { activityId, kind });
  return (
    <PageShell
      state={state}
      empty={({ earlier }) =>
        earlier.length === 0 && (
          <StatusView icon="ledger" title="没有更正过" hint="确认以后再改的，原来的内容会留在这里" />
        )
      }
    >
      {({ earlier }) => (
        <View className="stack">
          {earlier.map(({ version, at, by, reason, content }) => (
            <Card key={version} title={`${formatTime(at)}更正之前`}>
              <View className="secondary">{`${by}更正，原因：${reason}`}</View>
              <Content minutes={{ content }} />
            </Card>
          ))}
        </View>
      )}
    </PageShell>
  );
}
