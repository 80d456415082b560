import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { CancelForm } from './cancel-form';
import { EditForm } from './edit-form';
import { PostponeForm } from './postpone-form';

definePageConfig({ navigationBarTitleText: '变更活动' });

/** 变更活动: another time, another place or topic, or called off; those invited are told. */
export default function ChangeActivity() {
  const activityId = useParameter('activityId');
  const act = useParameter('act');
  const state = useCall('activity.plan', { activityId });
  return (
    <PageShell state={state}>
      {(got) => {
        const { plan } = got;
        if (act === 'postpone') return <PostponeForm activityId={activityId} plan={plan} />;
        if (act === 'edit' || act === 'editSession')
          return <EditForm activityId={activityId} got={got} isSession={act === 'editSession'} />;
        return <CancelForm activityId={activityId} plan={plan} />;
      }}
    </PageShell>
  );
}
