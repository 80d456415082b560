import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { formationLook } from '../words';

definePageConfig({ navigationBarTitleText: '组建党组织', enablePullDownRefresh: true });

/** What is being formed, and what was; latest first. */
export default function Formations() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { formations, next } = await call('survey.formations', { organizationId, after });
      return { items: formations, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(formations) => formations}
      keyOf={({ id }) => id}
      none={{ icon: 'flag', title: '还没有在组建的党组织', hint: '排摸一家单位，够条件的点“开始组建”' }}
    >
      {({ id, name, state: stands, subjects, officeName, createdAt }) => (
        <Card
          title={name}
          aside={<Tag {...formationLook(stands)} />}
          onPress={() => open(pages.survey.formation({ formationId: id }))}
        >
          <View>{subjects.map((one) => one.name).join('、')}</View>
          <View className="secondary numbers">{`${officeName} · ${formatDay(createdAt)}开始`}</View>
        </Card>
      )}
    </ListPage>
  );
}
