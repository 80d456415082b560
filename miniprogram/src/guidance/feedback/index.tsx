import { PageShell } from '../../components/page-shell';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { Form } from './form';

/** 反馈开展情况: what a branch did of a month's checklist. */
export default function Feedback() {
  const organizationId = useParameter('organizationId');
  const guidanceId = useParameter('guidanceId');
  const state = useCall('feedback.standing', { organizationId, guidanceId });
  return (
    <PageShell state={state}>
      {(standing) => <Form organizationId={organizationId} standing={standing} />}
    </PageShell>
  );
}
