import { View } from '@tarojs/components';
import { DateField } from '../../kit/date-field';
import { PanelSays } from '../../kit/form/panel-says';
import { useForm } from '../../kit/form/use-form';
import { dayOf, monthsLater } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { fenOf } from '../labels';

interface Props {
  organizationId: string;
  one: Output<'dues.received'>['handUps'][number];
  onDone: () => Promise<void>;
}

/** What came of what a branch handed up; it begins with what the branch said. */
export function ConfirmForm({ organizationId, one, onDone }: Props) {
  const now = Date.now();
  const form = useForm({
    name: `confirm:${one.id}`,
    over: [one.fen, one.received],
    panel: true,
    fresh: () => ({ fen: String((one.received?.fen ?? one.fen) / 100), on: now }),
    faults: ({ fen }) => ({ fen: fenOf(fen) === undefined ? '请写金额，没有收到写 0' : undefined }),
    send: ({ fen, on }) =>
      call('dues.confirmHandUp', { organizationId, handUpId: one.id, fen: fenOf(fen) ?? 0, on: dayOf(on) }),
    about: { 'DUES.DAY_IN_FUTURE': 'on' },
    done: ({ differs }) => (differs ? '已登记，和支部登记的不一样' : '已确认'),
    then: onDone,
  });
  return (
    <View className="stack">
      <PanelSays form={form} />
      <TextField label="实际收到（元）" max={12} {...form.field('fen')} />
      <DateField label="哪天收到的" dayOnly from={monthsLater(now, -24)} until={now} {...form.field('on')} />
      <PrimaryButton busyText="正在确认" onPress={form.submit}>
        确认
      </PrimaryButton>
    </View>
  );
}
