import { View } from '@tarojs/components';
import { subjectStatusWords } from '../../../../types/shared/subjects';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { CountField } from '../../kit/count-field';
import { useForm } from '../../kit/form/use-form';
import { yearOf } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { MembersCard, membersDraft, membersSent, ownerSent } from '../../domain/subject/members-card';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

definePageConfig({ navigationBarTitleText: '覆盖的单位' });

/** What a branch knows better than any list of a subject that it covers. */
export default function CorrectSubject() {
  const [organizationId, subjectId] = [useParameter('organizationId'), useParameter('subjectId')];
  const state = useCall('subject.ofBranch', { organizationId, subjectId });
  return (
    <PageShell state={state}>
      {(subject) => <Form key={subject.version} organizationId={organizationId} subject={subject} />}
    </PageShell>
  );
}

interface Props {
  organizationId: string;
  subject: Output<'subject.ofBranch'>;
}

function Form({ organizationId, subject }: Props) {
  const { id, version } = subject;
  const form = useForm({
    name: `subject-of-branch:${id}:${version}`,
    fresh: () => ({ status: subject.status, employees: subject.employees, ...membersDraft(subject) }),
    send: (draft) =>
      call('subject.correct', {
        organizationId,
        subjectId: id,
        version,
        status: draft.status,
        ...(draft.employees !== undefined && { employees: draft.employees }),
        ...membersSent(draft),
        ...ownerSent(draft),
      }),
    done: '已更正',
  });
  return (
    <View className="stack">
      <View>
        <View className="page-title">{subject.name}</View>
        {subject.code && <View className="secondary numbers">{subject.code}</View>}
      </View>
      <Card>
        <Choices label="经营状态" options={optionsOf(subjectStatusWords)} {...form.field('status')} />
        <CountField label="职工人数（可以不写）" digits={6} {...form.field('employees')} />
      </Card>
      <MembersCard form={form} />
      {subject.cluster && subject.clusterName && (
        <Card list>
          <MenuRow
            icon="people"
            label={`产业集群：${subject.clusterName}`}
            hint="集群的活动和做成的事"
            onPress={() =>
              open(
                pages.cluster.detail({
                  organizationId,
                  clusterId: subject.cluster ?? '',
                  year: String(yearOf(Date.now())),
                }),
              )
            }
          />
        </Card>
      )}
      <View className="secondary">名称、代码、街镇由街镇登记，有不对的请告诉他们。</View>
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存更正
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
