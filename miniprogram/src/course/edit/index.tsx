import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { ChangeForm } from './change-form';
import { NewForm } from './new-form';

definePageConfig({ navigationBarTitleText: '编写课程' });

/** 编写课程: a new one, or one that there is with its units. */
export default function EditCourse() {
  const courseId = useParameter('courseId');
  return courseId ? <Known courseId={courseId} /> : <New />;
}

function New() {
  const organizationId = useParameter('organizationId');
  const state = useCall('course.prepare', { organizationId });
  return (
    <PageShell state={state}>
      {({ topics }) => <NewForm organizationId={organizationId} topics={topics} />}
    </PageShell>
  );
}

function Known({ courseId }: { courseId: string }) {
  const state = useCall('course.draft', { courseId });
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(draft) => <ChangeForm key={draft.course.revision} draft={draft} reload={state.reload} />}
    </PageShell>
  );
}
