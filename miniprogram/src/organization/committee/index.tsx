import { PageShell } from '../../components/page-shell';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { CommitteeForm } from './form';

/** 委员会: who was elected to which post, and until when. */
export default function Committee() {
  const organizationId = useParameter('organizationId');
  const state = useCall('organization.profile', { organizationId });
  return (
    <PageShell state={state}>
      {({ posts, termEndsOn }) => (
        <CommitteeForm organizationId={organizationId} posts={posts} termEndsOn={termEndsOn} />
      )}
    </PageShell>
  );
}
