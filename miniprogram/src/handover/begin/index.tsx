import { MemberBelowField } from '../../domain/member-below-field';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';

definePageConfig({ navigationBarTitleText: '提出移交' });

/** 提出移交: who follows, and on what that rests. */
export default function Begin() {
  const organizationId = useParameter('organizationId');
  const form = useForm({
    name: `handover:${organizationId}`,
    fresh: () => ({ actKey: newActKey(), memberId: undefined as string | undefined, basis: '' }),
    faults: ({ memberId, basis }) => ({
      memberId: needed(memberId, '请选择接手的同志'),
      basis: needed(basis, '请写上依据'),
    }),
    send: ({ actKey, memberId = '', basis }) =>
      call('handover.begin', { organizationId, actKey, memberId, basis: basis.trim() }),
    about: { 'ROLE.NOT_A_FULL_MEMBER': 'memberId' },
    done: '已提出',
  });
  return (
    <PageRoot className="page-shell">
      <Card>
        <MemberBelowField label="谁来接手" organizationId={organizationId} {...form.field('memberId')} />
        <TextField
          label="依据"
          max={80}
          hint="上级任免文件的文号，或者选举大会的日期"
          {...form.field('basis')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在提出" onPress={form.submit}>
          提出
        </PrimaryButton>
      </ActionBar>
    </PageRoot>
  );
}
