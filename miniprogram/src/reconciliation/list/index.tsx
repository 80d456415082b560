import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { listingWords } from '../../../../types/shared/subjects';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { meaningWords } from '../labels';

definePageConfig({ navigationBarTitleText: '名单对账', enablePullDownRefresh: true });

/** Lists that an office has compared, latest first. */
export default function Reconciliations() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { reconciliations, next } = await call('reconciliation.list', { organizationId, after });
      return { items: reconciliations, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(all) => all}
      keyOf={({ id }) => id}
      none={{ icon: 'swap', title: '还没有对过名单', hint: '拿到一份名单，不用重新录入，选了文件就能对' }}
      after={
        <ActionBar>
          <PrimaryButton icon="plus" onPress={() => open(pages.reconciliation.begin({ organizationId }))}>
            对一份名单
          </PrimaryButton>
        </ActionBar>
      }
    >
      {({ id, fileName, means, listing, status, at, counts }) => (
        <Card
          title={listing ? listingWords(listing) : meaningWords[means]}
          onPress={() => open(pages.reconciliation.detail({ reconciliationId: id }))}
        >
          <View className="secondary numbers">
            {[`${counts.lines} 行`, fileName, formatDay(at)].filter(Boolean).join(' · ')}
          </View>
          {status === 'matching' && <View className="secondary">还没有对完，点开接着对</View>}
          {status === 'undoing' && <View className="secondary">撤销还没有办完，点开接着办</View>}
          {status === 'undone' && <View className="secondary">已撤销</View>}
        </Card>
      )}
    </ListPage>
  );
}
