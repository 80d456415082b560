import { useCallback } from 'react';
import { View } from '@tarojs/components';
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

definePageConfig({
  navigationBarTitleText: '排摸',
  enablePullDownRefresh: true,
});

/** 排摸: what the branch has written down, latest first. */
export default function List() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    (after?: string) => call('survey.list', { organizationId, after }),
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(items) => items}
      keyOf={({ id }) => id}
      none={{ icon: 'ledger', title: '还没有登记', hint: '登记以后会出现在这里' }}
      after={
        <ActionBar>
          <PrimaryButton icon="plus" onPress={() => open(pages.survey.write({ organizationId }))}>
            登记
          </PrimaryButton>
        </ActionBar>
      }
    >
      {({ title, by, at }) => (
        <Card title={title}>
          <View className="secondary numbers">{`${by} · ${formatDay(at)}`}</View>
        </Card>
      )}
    </ListPage>
  );
}
