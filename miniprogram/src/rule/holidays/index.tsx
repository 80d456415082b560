import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { HolidaysForm } from './form';

definePageConfig({ navigationBarTitleText: '登记放假安排' });

/** 登记放假安排: a year's holidays and shifted work days, as the notice says. */
export default function Holidays() {
  const organizationId = useParameter('organizationId');
  const year = Number(useParameter('year'));
  const state = useCall('rule.workDays', { year });
  return (
    <PageShell state={state}>
      {({ notice }) => <HolidaysForm organizationId={organizationId} year={year} known={notice} />}
    </PageShell>
  );
}
