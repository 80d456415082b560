import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { roleLabels } from '../../domain/labels';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { GrantCard, type Grant } from './grant-card';
import { RevokeSheet } from './revoke-sheet';

definePageConfig({
  navigationBarTitleText: '职务与权限',
  enablePullDownRefresh: true,
});

/** 职务与权限: who may do what in an organisation, by whom and until when. */
export default function Roles() {
  const organizationId = useParameter('organizationId');
  const state = useCall('role.list', { organizationId });
  const [revoked, setRevoked] = useState<Grant>();
  useReloadOnReturn(state.reload);
  const wake = async ({ id, name, role }: Grant) => {
    const sure = await confirm(
      `${name}现在的微信是本人？`,
      `确认后，这个微信就能办${roleLabels[role]}的事。请先当面或打电话核对。`,
      '确认启用',
    );
    if (!sure) return;
    await call('role.wake', { organizationId, grantId: id });
    tell('已启用');
    await state.reload();
  };
  return (
    <PageShell state={state}>
      {({ grants, mayGrant }) => (
        <View className="stack">
          <View className="secondary">
            职务决定在小程序里能办哪些事。选举、任免按党内规定办理，这里只登记结果。
          </View>
          {grants.length === 0 && <StatusView icon="flag" title="还没有授予职务" />}
          {grants.map((grant) => (
            <GrantCard
              key={grant.id}
              grant={grant}
              onRevoke={mayGrant.includes(grant.role) ? () => setRevoked(grant) : undefined}
              onWake={grant.mayWake ? () => wake(grant) : undefined}
            />
          ))}
          <RevokeSheet
            organizationId={organizationId}
            grant={revoked}
            onClose={() => setRevoked(undefined)}
            onRevoked={state.reload}
          />
          {mayGrant.length > 0 && (
            <ActionBar>
              <PrimaryButton icon="plus" onPress={() => open(pages.role.grant({ organizationId }))}>
                授予职务
              </PrimaryButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}
