import { useCallback } from 'react';
import { View } from '@tarojs/components';
import type { FindingKind } from '../../../../types/shared/members';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { ListPage } from '../../kit/list-page';
import { call } from '../../services/call';

definePageConfig({
  navigationBarTitleText: '身份核对',
  enablePullDownRefresh: true,
});

/** What does not fit, and what to do about it. */
const said: Record<FindingKind, { what: string; todo: string }> = {
  accountWithoutPerson: {
    what: '这个微信有职务，但名册和干部名单里没有这个人',
    todo: '请核对是谁在用；如需保留，重新授予职务并绑定',
  },
  postOfStranger: {
    what: '登记在支部委员会里，但人已经不在这个支部',
    todo: '请支部重新登记委员会，或办理组织关系转接',
  },
  sharedPhone: {
    what: '和另一位党员登记了同一个手机号，两人都不能用它绑定',
    todo: '请两个支部核对号码，改正其中一个',
  },
};

/** 身份核对: what the nightly comparison of people found, for somebody to decide. */
export default function Findings() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { findings, next } = await call('role.findings', { organizationId, after });
      return { items: findings, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      itemsOf={(items) => items}
      keyOf={({ id }) => id}
      none={{ icon: 'check-circle', title: '都对得上', hint: '每天凌晨自动核对一次' }}
    >
      {({ kind, name, at }) => (
        <Card title={name}>
          <View>{said[kind].what}</View>
          <View className="secondary">{said[kind].todo}</View>
          <View className="secondary numbers">{`${formatDay(at)}发现`}</View>
        </Card>
      )}
    </ListPage>
  );
}
