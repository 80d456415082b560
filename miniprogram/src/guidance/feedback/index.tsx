import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { Form } from './form';

definePageConfig({
  navigationBarTitleText: '反馈开展情况',
});

/** 反馈开展情况: what a branch did of a month's guidance. */
export default function Feedback() {
  const organizationId = useParameter('organizationId');
  const guidanceId = useParameter('guidanceId');
  const state = useCall('feedback.status', { organizationId, guidanceId });
  return (
    <PageShell state={state}>
      {(carriedOut) => <Form organizationId={organizationId} carriedOut={carriedOut} />}
    </PageShell>
  );
}
