import { View } from '@tarojs/components';
import { keyFields as inOrder, keyFieldWords, type KeyField } from '../../../../types/shared/subjects';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

/** 重点领域: which of the five key fields the branch's employer is in, by the lists that the district has. */
export function KeyFieldsForm({ organization }: { organization: Output<'organization.profile'> }) {
  const { id: organizationId } = organization;
  const form = useForm({
    name: `key-fields:${organizationId}`,
    over: organization.keyFields,
    fresh: (): { keyFields: KeyField[] } => ({ keyFields: organization.keyFields }),
    send: ({ keyFields }) => call('organization.setKeyFields', { organizationId, keyFields }),
    done: '已登记',
  });
  const { keyFields } = form.value;
  const choose = (one: KeyField) => (chosen: boolean) =>
    form.change({ keyFields: chosen ? [...keyFields, one] : keyFields.filter((other) => other !== one) });
  return (
    <>
      <Card>
        {inOrder.map((one) => (
          <CheckRow key={one} checked={keyFields.includes(one)} onChange={choose(one)}>
            {keyFieldWords[one]}
          </CheckRow>
        ))}
        <View className="secondary">
          按区里的名单登记，可以选几类；程序不自己判断。只用来看新党员从哪里来。
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
