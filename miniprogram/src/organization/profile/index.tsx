import { View } from '@tarojs/components';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import type { OrganizationKind } from '../../services/contract';
import { Changes } from './changes';
import { Committee } from './committee';
import { Groups } from './groups';
import { Head } from './head';
import { Warnings } from './warnings';
import { Ways } from './ways';

definePageConfig({
  navigationBarTitleText: '组织情况',
  enablePullDownRefresh: true,
});

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
          {profile.kind === 'branch' && <Groups profile={profile} />}
          <Ways profile={profile} />
          {profile.mayChange && !profile.closed && <Changes profile={profile} />}
        </View>
      )}
    </PageShell>
  );
}
