import { View } from '@tarojs/components';
import { Choices } from '../../kit/choices';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import type { ComplaintLevel } from '../../../../types/shared/complaints';
import { call } from '../../services/call';
import { complaintLevelLabels } from '../labels';

interface Props {
  complaintId: string;
  levels: readonly ComplaintLevel[];
  visible: boolean;
  onClose: () => void;
}

/** 转办: to whom, and why; the author reads the reason. */
export function HandOn({ complaintId, levels, visible, onClose }: Props) {
  const form = useForm({
    panel: true,
    fresh: () => ({ to: levels.length === 1 ? levels[0] : undefined, reason: '' }),
    faults: ({ to, reason }) => ({
      to: needed(to, '请选转给谁'),
      reason: needed(reason, '请写上为什么转办'),
    }),
    send: ({ to = 'district', reason }) =>
      call('complaint.handOn', { complaintId, to, reason: reason.trim() }),
    about: { 'COMPLAINT.NOT_THERE': 'to' },
    done: '已转办',
  });
  return (
    <Sheet title="转办" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <Choices
          label="转给谁"
          options={levels.map((value) => ({ value, word: complaintLevelLabels[value] }))}
          {...form.field('to')}
        />
        <TextField
          label="为什么转办"
          max={200}
          room="wrap"
          hint="本人会看到这句话。"
          {...form.field('reason')}
        />
        <PrimaryButton onPress={form.submit}>转办</PrimaryButton>
      </View>
    </Sheet>
  );
}
