import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
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
    <ListPage
      state={state}
      itemsOf={({ earlier }) => earlier}
      keyOf={({ version }) => String(version)}
      none={{ icon: 'ledger', title: '没有更正过', hint: '确认以后再改的，原来的内容会留在这里' }}
    >
      {({ at, by, reason, content }) => (
        <Card title={`${formatTime(at)}更正之前`}>
          <View className="secondary">{`${by}更正，原因：${reason}`}</View>
          <Content minutes={{ content }} />
        </Card>
      )}
    </ListPage>
  );
}
