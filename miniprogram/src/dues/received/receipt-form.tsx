import { View } from '@tarojs/components';
import { DateField } from '../../kit/date-field';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

interface Props {
  organizationId: string;
  one: Output<'dues.received'>['large'][number];
  onDone: () => Promise<void>;
}

/** The receipt that was given for a large payment. */
export function ReceiptForm({ organizationId, one, onDone }: Props) {
  const now = Date.now();
  const form = useForm({
    name: `receipt:${one.id}`,
    over: one.receipt,
    panel: true,
    fresh: () => ({ number: one.receipt?.number ?? '', on: now }),
    faults: ({ number }) => ({
      number:
        needed(number, '请写上收据号') ??
        (/^[\dA-Za-z-]+$/.test(number.trim()) ? undefined : '收据号只有数字、字母和横线'),
    }),
    send: ({ number, on }) =>
      call('dues.noteReceipt', { organizationId, largeId: one.id, number: number.trim(), on: dayOf(on) }),
    about: { 'DUES.DAY_IN_FUTURE': 'on' },
    done: '已登记',
    then: onDone,
  });
  return (
    <View className="stack">
      <PanelSays form={form} />
      <TextField label="收据号" max={40} {...form.field('number')} />
      <DateField label="收据日期" dayOnly from={monthsLater(now, -24)} until={now} {...form.field('on')} />
      <PrimaryButton busyText="正在登记" onPress={form.submit}>
        登记
      </PrimaryButton>
    </View>
  );
}
