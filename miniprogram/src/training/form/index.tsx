import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import type { Output } from '../../services/contract';
import { draftOf, freshDraft } from './draft';
import { ClassForm } from './form';

definePageConfig({ navigationBarTitleText: '发布培训班' });

/** 发布培训班: a new one, a draft to go on with, or what may still be changed of a published one. */
export default function TrainingForm() {
  const organizationId = useParameter('organizationId');
  const classId = useParameter('classId');
  const cluster = useParameter('cluster');
  const state = useCall('training.prepare', { organizationId });
  return (
    <PageShell state={state}>
      {(prepared) =>
        classId ? (
          <Written organizationId={organizationId} classId={classId} prepared={prepared} />
        ) : (
          <ClassForm
            organizationId={organizationId}
            name={`class:${organizationId}${cluster && `:${cluster}`}`}
            begin={() => freshDraft(prepared, Date.now(), cluster)}
            clusters={prepared.clusters}
            isPublished={false}
          />
        )
      }
    </PageShell>
  );
}

interface Props {
  organizationId: string;
  classId: string;
  prepared: Output<'training.prepare'>;
}

function Written({ organizationId, classId, prepared }: Props) {
  const state = useCall('training.draft', { classId });
  return (
    <PageShell state={state}>
      {(got) => (
        <ClassForm
          organizationId={organizationId}
          name={`class:${classId}:${got.version}`}
          begin={() => draftOf(got, prepared)}
          clusters={prepared.clusters}
          isPublished={got.status !== 'draft'}
          classId={classId}
        />
      )}
    </PageShell>
  );
}
