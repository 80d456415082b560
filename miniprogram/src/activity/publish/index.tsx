import { PageShell } from '../../components/page-shell';
import { useHome } from '../../hooks/use-home';
import { useParameter } from '../../hooks/use-parameter';
import { PublishForm } from './form';

/** 发布主题党日: filled in beforehand from this month's guidance, so that most secretaries only check and publish. */
export default function Publish() {
  const organizationId = useParameter('organizationId');
  const state = useHome();
  return (
    <PageShell state={state}>
      {({ guidance }) => (
        <PublishForm key={guidance?.id} organizationId={organizationId} guidance={guidance} />
      )}
    </PageShell>
  );
}
