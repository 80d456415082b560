import { View } from '@tarojs/components';
import { organizationKindLabels } from '../../domain/labels';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import type { OrganizationKind } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

definePageConfig({
  navigationBarTitleText: '党组织',
  enablePullDownRefresh: true,
});

/** Below these there is nothing to walk through. */
const leaves: readonly OrganizationKind[] = ['branch', 'group'];

/** 党组织: one level of the tree; a tap leads to the next, and at a branch to its record. */
export default function Browse() {
  const organizationId = useParameter('organizationId');
  const state = useCall('organization.browse', { organizationId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state} wide>
      {({ organization, children }) => (
        <View className="stack">
          <View>
            <View className="page-title">{organization.name}</View>
            <View className="secondary numbers">
              {`党员 ${organization.memberCount} 人 · 下级组织 ${children.length} 个`}
            </View>
          </View>
          {children.length === 0 ? (
            <StatusView icon="people" title="下面还没有党组织" hint="在“组织情况”里可以新建" />
          ) : (
            <Card list>
              {children.map(({ id, name, kind, memberCount }) => (
                <MenuRow
                  key={id}
                  icon={leaves.includes(kind) ? 'flag' : 'people'}
                  label={name}
                  hint={`${organizationKindLabels[kind]} · 党员 ${memberCount} 人`}
                  onPress={() =>
                    open(
                      leaves.includes(kind)
                        ? pages.organization.profile({ organizationId: id })
                        : pages.organization.browse({ organizationId: id }),
                    )
                  }
                />
              ))}
            </Card>
          )}
          <ActionBar>
            <PrimaryButton
              look="quiet"
              icon="info"
              onPress={() => open(pages.organization.profile({ organizationId }))}
            >
              组织情况与变更
            </PrimaryButton>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}
