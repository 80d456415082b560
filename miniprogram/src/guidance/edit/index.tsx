import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { EditForm } from './form';

definePageConfig({
  navigationBarTitleText: '编写指导清单',
});

/** 编写指导清单: of a month, for the district or for what a town adds; a draft there is, or a new version, goes on. */
export default function EditGuidance() {
  const organizationId = useParameter('organizationId');
  const month = useParameter('month');
  const state = useCall('guidance.prepare', { organizationId, month });
  return (
    <PageShell state={state}>
      {(prepared) => (
        <EditForm key={prepared.revision} organizationId={organizationId} month={month} prepared={prepared} />
      )}
    </PageShell>
  );
}
