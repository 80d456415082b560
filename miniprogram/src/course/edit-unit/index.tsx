import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { UnitForm } from './form';

definePageConfig({ navigationBarTitleText: '编写一课' });

/** 编写一课: its text, files, link and quiz; one that is not there yet begins empty. */
export default function EditUnit() {
  const courseId = useParameter('courseId');
  const unitId = useParameter('unitId');
  const state = useCall('course.unitDraft', { courseId, unitId });
  return (
    <PageShell state={state}>
      {(draft) => <UnitForm courseId={courseId} unitId={unitId} draft={draft} />}
    </PageShell>
  );
}
