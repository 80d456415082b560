import { View } from '@tarojs/components';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';

interface Props {
  /** Which correction is taken back; closed without one. */
  creditId: string | undefined;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** 撤回: why a correction is taken back; both stay in the account. */
export function Undo({ creditId, onClose, onDone }: Props) {
  const form = useForm({
    panel: true,
    fresh: () => ({ reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上原因') }),
    send: ({ reason }) =>
      creditId === undefined
        ? Promise.resolve(false as const)
        : call('learning.undo', { creditId, reason: reason.trim() }),
    done: '已撤回',
    then: async () => {
      onClose();
      await onDone();
    },
  });
  return (
    <Sheet title="撤回补记的学时" visible={creditId !== undefined} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField
          label="为什么撤回"
          max={60}
          room="wrap"
          hint="原来的补记和撤回都留着，本人看得到。"
          {...form.field('reason')}
        />
        <PrimaryButton onPress={form.submit}>撤回</PrimaryButton>
      </View>
    </Sheet>
  );
}
