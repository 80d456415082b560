import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { RequestCard } from './request-card';

definePageConfig({
  navigationBarTitleText: '绑定申请',
  enablePullDownRefresh: true,
});

/** 绑定申请: who asks to be bound to the branch, and as whom. */
export default function Requests() {
  const organizationId = useParameter('organizationId');
  const state = useCall('account.requests', { organizationId });
  return (
    <ListPage
      state={state}
      itemsOf={({ requests }) => requests}
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
