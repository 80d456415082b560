import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';
import { RequestCard } from './request-card';

definePageConfig({
  navigationBarTitleText: '绑定申请',
  enablePullDownRefresh: true,
});

/** 绑定申请: who asks to be bound to the branch, and as whom. */
export default function Requests() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { requests, next } = await call('account.requests', { organizationId, after });
      return { items: requests, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(requests) => requests}
      keyOf={({ id }) => id}
      none={{
        icon: 'check-circle',
        title: '没有要确认的申请',
        hint: '手机号与名册对得上的党员会自动绑定，不用确认',
      }}
      before={() => (
        <View className="secondary">请确认是本人后再通过。通过后，对方就以这位党员的身份使用。</View>
      )}
    >
      {(request) => <RequestCard request={request} onDecided={state.reload} />}
    </ListPage>
  );
}
