import { View } from '@tarojs/components';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { SheetProps } from './sheet-props';

/** 只答复本人: where the handbook is not the place for it. */
export function Reply({ organizationId, askedId, visible, onClose, onDone }: SheetProps) {
  const form = useForm({
    name: `handbook-reply:${askedId}`,
    panel: true,
    fresh: () => ({ reply: '' }),
    faults: ({ reply }) => ({ reply: needed(reply, '请写几句答复') }),
    send: ({ reply }) => call('handbook.settle', { organizationId, askedId, reply: reply.trim() }),
    done: '已答复，会通知本人',
    then: () => {
      onClose();
      return onDone();
    },
  });
  return (
    <Sheet title="只答复本人" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField label="答复" max={500} room="lines" {...form.field('reply')} />
        <PrimaryButton onPress={form.submit}>答复</PrimaryButton>
      </View>
    </Sheet>
  );
}
