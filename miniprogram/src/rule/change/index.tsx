import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { StatusView } from '../../kit/status-view';
import { ChangeForm } from './form';

definePageConfig({ navigationBarTitleText: '调整规则' });

/** 调整规则: a number, an edition, an article, or how sure these are; by which document and from when. */
export default function ChangeRule() {
  const organizationId = useParameter('organizationId');
  const asked = useParameter('rule');
  const state = useCall('rule.list', {});
  return (
    <PageShell
      state={state}
      empty={({ rules }) =>
        !rules.some(({ id }) => id === asked) && (
          <StatusView icon="book" title="没有这条规则" hint="请回到规则依据重新选择" />
        )
      }
    >
      {({ rules }) => {
        const rule = rules.find(({ id }) => id === asked);
        return rule && <ChangeForm organizationId={organizationId} rule={rule} />;
      }}
    </PageShell>
  );
}
