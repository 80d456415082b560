import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { CommitteeForm } from './form';

definePageConfig({
  navigationBarTitleText: '委员会',
});

/** 委员会: who was elected to which post, and until when. */
export default function Committee() {
  const organizationId = useParameter('organizationId');
  const state = useCall('organization.profile', { organizationId });
  return (
    <PageShell state={state}>
      {(profile) => <CommitteeForm organizationId={organizationId} profile={profile} />}
    </PageShell>
  );
}
