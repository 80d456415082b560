import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';

definePageConfig({ navigationBarTitleText: '登记培训' });

/** 登记培训. */
export default function Write() {
  const organizationId = useParameter('organizationId');
  const form = useForm({
    name: `training:${organizationId}`,
    fresh: () => ({ actKey: newActKey(), title: '' }),
    faults: ({ title }) => ({ title: needed(title, '请写上名称') }),
    send: ({ actKey, title }) => call('training.write', { organizationId, actKey, title: title.trim() }),
    done: '已登记',
  });
  return (
    <PageRoot className="page-shell">
      <Card>
        <TextField label="名称" max={60} {...form.field('title')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </PageRoot>
  );
}
