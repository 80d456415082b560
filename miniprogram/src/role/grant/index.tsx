import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { GrantForm } from './form';

definePageConfig({
  navigationBarTitleText: '授予职务',
});

/** 授予职务: which role, to whom, until when. */
export default function GrantRole() {
  const organizationId = useParameter('organizationId');
  const state = useCall('role.list', { organizationId });
  return (
    <PageShell
      state={state}
      empty={({ mayGrant }) =>
        mayGrant.length === 0 && (
          <StatusView icon="lock" title="您不能在这里授予职务" hint="如有需要，请联系上级党组织" />
        )
      }
    >
      {({ mayGrant }) => <GrantForm organizationId={organizationId} mayGrant={mayGrant} />}
    </PageShell>
  );
}
