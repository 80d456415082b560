import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageRoot } from '../../kit/page-root';
import { PageShell } from '../../kit/page-shell';
import { AnswerForm } from './form';

definePageConfig({ navigationBarTitleText: '写答案' });

/** 写答案: a new answer, or another version of one, with those before. */
export default function Edit() {
  const organizationId = useParameter('organizationId');
  const questionId = useParameter('questionId');
  if (questionId) return <Existing organizationId={organizationId} questionId={questionId} />;
  return (
    <PageRoot className="page-shell">
      <AnswerForm organizationId={organizationId} read={undefined} />
    </PageRoot>
  );
}

function Existing(where: { organizationId: string; questionId: string }) {
  const state = useCall('handbook.read', where);
  return (
    <PageShell state={state}>
      {(read) => <AnswerForm organizationId={where.organizationId} read={read} />}
    </PageShell>
  );
}
