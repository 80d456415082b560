import { View } from '@tarojs/components';
import { requestCategoryWords } from '../../../../types/shared/service-requests';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { PanelSays } from '../../kit/form/panel-says';
import { useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

interface Props {
  request: Output<'serviceRequest.read'>;
  organizationId: string;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** 派办: who does it, who helps, and by what it counts; the office that takes it does it itself unless it says otherwise. */
export function Assign({ request, organizationId, visible, onClose, onDone }: Props) {
  const { id: serviceRequestId, offices, category: said, version } = request;
  const form = useForm({
    panel: true,
    fresh: () => ({ leadId: organizationId, helperIds: [] as string[], category: said, department: '' }),
    send: ({ leadId, helperIds, category, department }) =>
      call('serviceRequest.assign', {
        serviceRequestId,
        version,
        leadId,
        helperIds: helperIds.filter((id) => id !== leadId),
        category,
        ...(department.trim() && { department: department.trim() }),
      }),
    about: { 'SERVICE_REQUEST.NOT_THERE': 'leadId' },
    done: '已派办',
    then: () => {
      onClose();
      return onDone();
    },
  });
  const { leadId, helperIds } = form.value;
  const others = offices.filter(({ id }) => id !== leadId);
  const toggle = (id: string) => (on: boolean) =>
    form.change({ helperIds: on ? [...helperIds, id] : helperIds.filter((one) => one !== id) });
  return (
    <Sheet title="受理并派办" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <Choices
          label="由谁主办"
          options={offices.map(({ id, name }) => ({
            value: id,
            word: id === organizationId ? `${name}（我们）` : name,
          }))}
          {...form.field('leadId')}
        />
        <TextField
          label="承办部门（可以不写）"
          max={40}
          hint="不在本程序里的部门，由主办单位转达、答复"
          {...form.field('department')}
        />
        {others.length > 0 && (
          <View>
            <View className="section-title">谁协办（没有就不选）</View>
            {others.map(({ id, name }) => (
              <CheckRow key={id} checked={helperIds.includes(id)} onChange={toggle(id)}>
                {name}
              </CheckRow>
            ))}
          </View>
        )}
        <Choices
          label="类别"
          options={optionsOf(requestCategoryWords)}
          hint="答复期限按类别算"
          {...form.field('category')}
        />
        <PrimaryButton onPress={form.submit}>派办</PrimaryButton>
      </View>
    </Sheet>
  );
}
