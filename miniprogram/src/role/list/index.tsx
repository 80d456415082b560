import { useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { PageShell } from '../../components/page-shell';
import { PrimaryButton } from '../../components/primary-button';
import { StatusView } from '../../components/status-view';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { useReloadOnReturn } from '../../hooks/use-reload-on-return';
import { open, pages } from '../../services/navigate';
import { GrantCard, type Grant } from './grant-card';
import { RevokeSheet } from './revoke-sheet';

/** 职务与权限: who may do what in an organisation, by whom and until when. */
export default function Roles() {
  const organizationId = useParameter('organizationId');
  const state = useCall('role.list', { organizationId });
  const [revoked, setRevoked] = useState<Grant>();
  useReloadOnReturn(state.reload);
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
              <PrimaryButton icon="plus" onPress={() => open(pages.grant(organizationId))}>
                授予职务
              </PrimaryButton>
            </ActionBar>
          )}
        </View>
      )}
    </PageShell>
  );
}
