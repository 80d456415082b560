import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { MenuRow } from '../../components/menu-row';
import { PageShell } from '../../components/page-shell';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { useReloadOnReturn } from '../../hooks/use-reload-on-return';
import type { OrganizationKind } from '../../services/contract';
import { open, pages } from '../../services/navigate';
import { Changes } from './changes';
import { Committee } from './committee';
import { Head } from './head';
import { Warnings } from './warnings';

/** Kinds of organisations that elect a committee. */
const elects: readonly OrganizationKind[] = ['committee', 'generalBranch', 'branch'];

/** 组织情况: an organisation's own record, what the rules say about it, and what can be changed. */
export default function Profile() {
  const organizationId = useParameter('organizationId');
  const state = useCall('organization.profile', { organizationId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(profile) => (
        <View className="stack">
          <Head profile={profile} />
          {profile.warnings.length > 0 && <Warnings warnings={profile.warnings} />}
          {elects.includes(profile.kind) && <Committee profile={profile} />}
          <Card list>
            <MenuRow
              icon="flag"
              label="职务与权限"
              hint="谁能做什么"
              onPress={() => open(pages.roles(organizationId))}
            />
            {profile.kind === 'branch' && profile.keeps && (
              <MenuRow
                icon="swap"
                label="组织关系转接"
                onPress={() => open(pages.transfers(organizationId))}
              />
            )}
            {profile.kind === 'branch' && profile.keeps && !profile.closed && (
              <MenuRow
                icon="code"
                label="绑定用的小程序码"
                hint="打印或发到群里，党员扫码绑定"
                onPress={() => open(pages.branchCode(organizationId))}
              />
            )}
            {profile.kind !== 'group' && !profile.closed && (
              <MenuRow
                icon="upload"
                label="导入、导出名册"
                onPress={() => open(pages.importRoster(organizationId))}
              />
            )}
            {profile.kind !== 'branch' && profile.kind !== 'group' && (
              <MenuRow icon="people" label="下级党组织" onPress={() => open(pages.browse(organizationId))} />
            )}
          </Card>
          {profile.mayChange && !profile.closed && <Changes profile={profile} />}
        </View>
      )}
    </PageShell>
  );
}
