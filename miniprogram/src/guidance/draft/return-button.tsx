import { useState } from 'react';
import { View } from '@tarojs/components';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';

interface Props {
  guidanceId: string;
  revision: number;
  onDone: () => Promise<void>;
}

/** Hands a draft back with what should be changed. */
export function ReturnButton({ guidanceId, revision, onDone }: Props) {
  const [visible, setVisible] = useState(false);
  const form = useForm({
    panel: true,
    name: `return:${guidanceId}`,
    fresh: () => ({ note: '' }),
    faults: ({ note }) => ({ note: needed(note, '请写明退回的原因') }),
    send: ({ note }) => call('guidance.review', { guidanceId, revision, approved: false, note }),
    done: '已退回修改',
    then: () => {
      setVisible(false);
      return onDone();
    },
  });
  return (
    <View>
      <PrimaryButton look="quiet" onPress={() => setVisible(true)}>
        退回
      </PrimaryButton>
      <Sheet title="退回修改" visible={visible} onClose={() => setVisible(false)}>
        <View>
          <PanelSays form={form} />
          <TextField label="哪里要改" max={200} room="lines" {...form.field('note')} />
          <PrimaryButton busyText="正在退回" onPress={form.submit}>
            退回修改
          </PrimaryButton>
        </View>
      </Sheet>
    </View>
  );
}
