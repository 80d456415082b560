import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';
import type { ActivityKind } from '../../services/contract';
import { Content } from '../content';

definePageConfig({
  navigationBarTitleText: '更正以前的内容',
});

/** 更正以前的内容: each text that was put right or written over by another, with who, when and why. */
export default function MinutesHistory() {
  const activityId = useParameter('activityId');
  const kind = useParameter('kind') as ActivityKind;
  const load = useCallback(
    async (after?: string) => {
      const { earlier, next } = await call('minutes.history', { activityId, kind, after });
      return { items: earlier, next };
    },
    [activityId, kind],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(earlier) => earlier}
      keyOf={({ version }) => String(version)}
      none={{ icon: 'ledger', title: '没有更正过', hint: '确认以后再改的，原来的内容会留在这里' }}
    >
      {({ at, by, reason, draft, content }) => (
        <Card title={draft ? `${formatTime(at)} 改写之前的草稿` : `${formatTime(at)} 更正之前`}>
          <View className="secondary">{draft ? `${by}改写` : `${by}更正，原因：${reason}`}</View>
          <Content minutes={{ content }} />
        </Card>
      )}
    </ListPage>
  );
}
