import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { RequestRow } from '../row';

definePageConfig({ navigationBarTitleText: '企业诉求', enablePullDownRefresh: true });

/** What somebody, or a branch, has raised, and a new one. */
export default function Mine() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { requests, next } = organizationId
        ? await call('serviceRequest.ofBranch', { organizationId, after })
        : await call('serviceRequest.mine', { after });
      return { items: requests, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      header={
        <View>
          <Card list>
            <MenuRow
              icon="calendar"
              label="政策专场"
              hint="预约、会前提问，看公开的问答"
              onPress={() => open(pages.policyMeeting.list())}
            />
          </Card>
          <View className="section-title">提过的诉求</View>
        </View>
      }
      itemsOf={(requests) => requests}
      keyOf={({ id }) => id}
      none={{
        icon: 'edit',
        title: '还没有提过诉求',
        hint: '政策、用工、融资、场地、审批，企业有难处都可以提',
      }}
      after={
        <ActionBar>
          <PrimaryButton
            icon="edit"
            onPress={() => open(pages.serviceRequest.raise(organizationId ? { organizationId } : {}))}
          >
            提一件诉求
          </PrimaryButton>
        </ActionBar>
      }
    >
      {(request) => (
        <RequestRow
          request={request}
          onPress={() => open(pages.serviceRequest.detail({ serviceRequestId: request.id }))}
        />
      )}
    </ListPage>
  );
}
