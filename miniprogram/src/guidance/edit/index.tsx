import { PageShell } from '../../components/page-shell';
import { StatusView } from '../../components/status-view';
import { useCall } from '../../hooks/use-call';
import { useParameter } from '../../hooks/use-parameter';
import { isDistrictOfficer } from '../../services/roles';
import { contentOf, emptyContent } from './content';
import { EditForm } from './form';

/** 编写指导清单: for the district; of a draft that exists (`guidanceId`) or of a month that has none (`month`). */
export default function EditGuidance() {
  const guidanceId = useParameter('guidanceId');
  return guidanceId ? <EditDraft guidanceId={guidanceId} /> : <WriteMonth />;
}

function EditDraft({ guidanceId }: { guidanceId: string }) {
  const state = useCall('guidance.detail', { guidanceId });
  return (
    <PageShell state={state}>
      {({ guidance }) =>
        guidance.status === 'published' ? (
          <StatusView icon="lock" title="清单已经发布" hint="发布后的内容不能再改" />
        ) : (
          <ForTheDistrict month={guidance.month} content={contentOf(guidance)} />
        )
      }
    </PageShell>
  );
}

function WriteMonth() {
  const month = useParameter('month');
  return <ForTheDistrict month={month} content={emptyContent(month)} />;
}

function ForTheDistrict({ month, content }: { month: string; content: ReturnType<typeof emptyContent> }) {
  const state = useCall('organization.me', {}, { remember: 'me' });
  return (
    <PageShell state={state}>
      {({ person }) => {
        const held = person?.roles.find(isDistrictOfficer);
        if (!held) {
          return <StatusView icon="lock" title="指导清单由区级编写" hint="您可以在“历月指导清单”里查看" />;
        }
        return <EditForm organizationId={held.organizationId} month={month} start={content} />;
      }}
    </PageShell>
  );
}
