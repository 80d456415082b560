import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { stateLook } from '../labels';
import '../conditions.scss';

definePageConfig({ navigationBarTitleText: '申报', enablePullDownRefresh: true });

/** The applications of a round from an organisation and below it, latest first. */
export default function Applications() {
  const roundId = useParameter('roundId');
  const organizationId = useParameter('organizationId');
  const round = useCall('selection.round', { roundId });
  const load = useCallback(
    async (after?: string) => {
      const { applications, next } = await call('selection.applications', { organizationId, roundId, after });
      return { items: applications, next };
    },
    [organizationId, roundId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(applications) => applications}
      keyOf={({ id }) => id}
      header={<View className="page-title selection-head">{round.data?.title ?? ''}</View>}
      none={{ icon: 'ledger', title: '还没有申报', hint: '报上来以后在这里看' }}
    >
      {({ id, name, organizationName, state: stands }) => (
        <Card
          title={name}
          aside={<Tag {...stateLook(stands, round.data?.phase)} />}
          onPress={() => open(pages.selection.application({ applicationId: id }))}
        >
          {name !== organizationName && <View className="secondary">{organizationName}</View>}
        </Card>
      )}
    </ListPage>
  );
}
