import { View } from '@tarojs/components';
import { DateField } from '../../kit/date-field';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater, startOfDay } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

interface Props {
  request: Output<'serviceRequest.read'>;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

const day = 24 * 3_600_000;

/** 申请延期: until when, and why; the enterprise reads the reason once it is granted. */
export function Extend({ request: { id: serviceRequestId, dueOn = '' }, visible, onClose, onDone }: Props) {
  const today = startOfDay(dayOf(Date.now()));
  const first = dueOn ? startOfDay(dueOn) + day : today;
  const form = useForm({
    panel: true,
    fresh: () => ({ to: first + 6 * day, reason: '' }),
    faults: ({ reason }) => ({ reason: needed(reason, '请写上为什么要延期') }),
    send: ({ to, reason }) =>
      call('serviceRequest.askExtension', { serviceRequestId, to: dayOf(to), reason: reason.trim() }),
    about: { 'SERVICE_REQUEST.DAY_IMPOSSIBLE': 'to' },
    done: '已提出',
    then: () => {
      onClose();
      return onDone();
    },
  });
  return (
    <Sheet title="申请延期" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <DateField
          label="延到哪一天"
          dayOnly
          from={first}
          until={monthsLater(today, 6)}
          {...form.field('to')}
        />
        <TextField
          label="为什么要延期"
          max={200}
          room="wrap"
          hint="同意以后企业会看到"
          {...form.field('reason')}
        />
        <PrimaryButton onPress={form.submit}>提出</PrimaryButton>
      </View>
    </Sheet>
  );
}
