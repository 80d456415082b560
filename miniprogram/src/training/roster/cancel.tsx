import { View } from '@tarojs/components';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';

interface Props {
  classId: string;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Calls a class off, with a reason that those in it read. */
export function Cancel({ classId, visible, onClose, onDone }: Props) {
  const form = useForm({
    panel: true,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因') }),
    send: ({ reason }) => call('training.cancel', { classId, reason: reason.trim() }),
    done: '已取消，报了名的人会收到',
    then: () => {
      onClose();
      return onDone();
    },
  });
  return (
    <Sheet title="取消培训班" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <View className="secondary">取消以后不再恢复，也不记学时。</View>
        <TextField label="原因" max={80} {...form.field('reason')} />
        <PrimaryButton onPress={form.submit}>取消培训班</PrimaryButton>
      </View>
    </Sheet>
  );
}
