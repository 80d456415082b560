import { View } from '@tarojs/components';
import { DateField } from '../../kit/date-field';
import { PanelSays } from '../../kit/form/panel-says';
import { needed, useForm } from '../../kit/form/use-form';
import { monthsLater } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';

interface Props {
  of: Output<'training.roster'>['trainingClass'];
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}

const hour = 3_600_000;
const day = 24 * hour;

/** Another session of a published class. */
export function MoreSession({ of, visible, onClose, onDone }: Props) {
  const now = Date.now();
  const form = useForm({
    panel: true,
    fresh: () => {
      const startsAt = Math.max(of.sessions.at(-1)?.startsAt ?? 0, Math.ceil(now / hour) * hour) + day;
      return { actKey: newActKey(), title: '', place: of.place, startsAt, endsAt: startsAt + 2 * hour };
    },
    faults: ({ place, startsAt, endsAt }) => ({
      place: needed(place, '请写上地点'),
      endsAt: endsAt > startsAt ? undefined : '结束要在开始以后',
    }),
    send: ({ title, place, ...when }) =>
      call('training.addSession', { classId: of.id, ...when, title: title.trim(), place: place.trim() }),
    done: '已加上，报了名的人会看到',
    then: () => {
      onClose();
      return onDone();
    },
  });
  return (
    <Sheet title="加一次课" visible={visible} onClose={onClose}>
      <View className="stack">
        <PanelSays form={form} />
        <TextField label="内容（可不填）" max={60} {...form.field('title')} />
        <DateField label="开始" from={now} until={monthsLater(now, 12)} {...form.field('startsAt')} />
        <DateField
          label="结束"
          from={form.value.startsAt}
          until={form.value.startsAt + day}
          onDayOf={form.value.startsAt}
          {...form.field('endsAt')}
        />
        <TextField label="地点" max={60} {...form.field('place')} />
        <PrimaryButton onPress={form.submit}>加上</PrimaryButton>
      </View>
    </Sheet>
  );
}
