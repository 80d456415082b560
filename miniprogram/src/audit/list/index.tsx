import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';
import { AuditCard } from './card';

definePageConfig({
  navigationBarTitleText: '操作记录',
  enablePullDownRefresh: true,
});

/** 操作记录: who changed or looked at what, latest first. Nobody can change it. */
export default function Audit() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (before?: number) => {
      const { records, next } = await call('audit.list', { organizationId, before });
      return { items: records, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(records) => records}
      keyOf={({ id }) => id}
      none={{ icon: 'ledger', title: '还没有操作记录', hint: '改动和查看个人信息都会记在这里' }}
      before={() => (
        <View className="secondary">
          谁改了什么、看了谁的手机号，都记在这里，至少保留六个月，谁也不能改。
        </View>
      )}
    >
      {(record) => <AuditCard record={record} />}
    </ListPage>
  );
}
