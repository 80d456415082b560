import { useCall } from '../../kit/hooks/use-call';
import { yearOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { HandUpForm } from './hand-up-form';
import { LargeForm } from './large-form';

definePageConfig({ navigationBarTitleText: '登记上缴' });

/** 登记上缴、大额党费, of a year: of the last one too, once it is over. */
export default function NoteDues() {
  const organizationId = useParameter('organizationId');
  const act = useParameter('act');
  const year = Number(useParameter('year')) || yearOf(Date.now());
  const state = useCall('dues.handUps', { organizationId, year });
  return (
    <PageShell state={state}>
      {(data) => (act === 'large' ? <LargeForm data={data} /> : <HandUpForm data={data} year={year} />)}
    </PageShell>
  );
}
