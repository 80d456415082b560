import { PageShell } from '../../components/page-shell';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { CommitteeForm } from './form';
import { useCommittee } from './use-committee';

/** 支部委员会: who was elected to which post, and until when. */
export default function Committee() {
  const organizationId = useParameter('organizationId');
  const profile = useCall('organization.profile', { organizationId });
  const roster = useCall('organization.members', { organizationId });
  const state = useCommittee(profile, roster);
  return (
    <PageShell state={state}>
      {({ posts, termEndsOn, members }) => (
        <CommitteeForm
          organizationId={organizationId}
          posts={posts}
          termEndsOn={termEndsOn}
          members={members.filter(({ status }) => status === 'full')}
        />
      )}
    </PageShell>
  );
}
