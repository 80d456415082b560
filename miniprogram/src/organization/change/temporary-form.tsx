import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

/** 临时支部: whether the branch was formed for a piece of work and ends with it. */
export function TemporaryForm({ organization }: { organization: Output<'organization.profile'> }) {
  const { id: organizationId } = organization;
  const form = useForm({
    name: `temporary:${organizationId}`,
    over: organization.temporary,
    fresh: () => ({ temporary: organization.temporary }),
    send: ({ temporary }) => call('organization.setTemporary', { organizationId, temporary }),
    done: '已登记',
  });
  return (
    <>
      <Card>
        <CheckRow checked={form.value.temporary} onChange={(temporary) => form.change({ temporary })}>
          临时支部（为一项工作成立，工作结束就撤销）
        </CheckRow>
        <View className="secondary">
          临时支部一般不收党费、不换届、不发展党员（支部工作条例，待核对）。党员的党费仍交给正式组织关系所在的支部。
        </View>
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          登记
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
