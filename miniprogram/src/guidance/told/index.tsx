import { isOfficer } from '../../domain/roles';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { BranchMonth } from './branch-month';

definePageConfig({
  navigationBarTitleText: '支部开展情况',
  enablePullDownRefresh: true,
});

/** 支部开展情况: what one branch held of a month's guidance, and what it told back, for those above it. */
export default function Told() {
  const organizationId = useParameter('organizationId');
  const guidanceId = useParameter('guidanceId');
  const state = useCall('feedback.status', { organizationId, guidanceId });
  useReloadOnReturn(state.reload);
  const me = useCall('organization.me', {}, { remember: 'me' });
  const isAbove = me.data?.person?.roles.some(isOfficer) === true;
  return (
    <PageShell state={state} wide>
      {(carriedOut) => (
        <BranchMonth organizationId={organizationId} carriedOut={carriedOut} isAbove={isAbove} />
      )}
    </PageShell>
  );
}
