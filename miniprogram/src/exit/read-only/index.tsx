import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { formatTime, nextHalfHour } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { AdministratorPage } from '../administrator-page';

definePageConfig({
  navigationBarTitleText: '停止修改',
});

/** 停止修改: from when on, and why. */
export default function ReadOnly() {
  const organizationId = useParameter('organizationId');
  return (
    <AdministratorPage organizationId={organizationId}>
      <ReadOnlyForm organizationId={organizationId} />
    </AdministratorPage>
  );
}

function ReadOnlyForm({ organizationId }: { organizationId: string }) {
  const now = Date.now();
  const form = useForm({
    name: `exit-read-only:${organizationId}`,
    fresh: () => ({ from: nextHalfHour(Date.now()), reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因，大家会看到') }),
    confirm: ({ from }) => ({
      title: '停止修改？',
      consequence: `${formatTime(from)} 起，全区只能查看，不能签到、发布、登记。可以恢复。`,
      verb: '停止',
    }),
    send: ({ from, reason }) =>
      call('exit.setReadOnly', { organizationId, on: true, from, reason: reason.trim() }),
    done: '已说定',
  });
  const { value, onChange, error } = form.field('from');
  return (
    <>
      <Card>
        <DateField label="从什么时候起" from={now} value={value} onChange={onChange} error={error} />
        <TextField
          label="原因"
          max={80}
          room="wrap"
          placeholder="例如：改用市里统一的平台"
          {...form.field('reason')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton onPress={form.submit}>停止修改</PrimaryButton>
      </ActionBar>
    </>
  );
}
