import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { draftOf, freshDraft, type Prepared } from './draft';
import { PublishForm } from './form';

definePageConfig({
  navigationBarTitleText: '发布活动',
});

/**
 * 发布活动: a theme day filled in beforehand, so that most secretaries only check and publish; or another kind. With
 * `from` it goes on with a draft, or copies an earlier gathering (`copy`).
 */
export default function Publish() {
  const organizationId = useParameter('organizationId');
  const from = useParameter('from');
  const state = useCall('activity.prepare', { organizationId });
  return (
    <PageShell state={state}>
      {(prepared) =>
        from ? (
          <FromPlan organizationId={organizationId} prepared={prepared} activityId={from} />
        ) : (
          <PublishForm
            organizationId={organizationId}
            prepared={prepared}
            name={`publish:${organizationId}`}
            begin={() => freshDraft(prepared, Date.now())}
          />
        )
      }
    </PageShell>
  );
}

function FromPlan({
  organizationId,
  prepared,
  activityId,
}: {
  organizationId: string;
  prepared: Prepared;
  activityId: string;
}) {
  const asCopy = useParameter('copy') === '1';
  const state = useCall('activity.plan', { activityId });
  return (
    <PageShell state={state}>
      {(plan) => (
        <PublishForm
          organizationId={organizationId}
          prepared={prepared}
          name={`publish:${activityId}:${asCopy ? 'copy' : 'draft'}`}
          begin={() => draftOf(plan, asCopy, prepared, Date.now())}
          draftId={asCopy ? undefined : activityId}
        />
      )}
    </PageShell>
  );
}
