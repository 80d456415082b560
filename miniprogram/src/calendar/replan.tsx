import { View } from '@tarojs/components';
import { DateField } from '../kit/date-field';
import { PanelSays } from '../kit/form/panel-says';
import { useForm } from '../kit/form/use-form';
import { dayOf, startOfDay } from '../kit/format/time';
import { PrimaryButton } from '../kit/primary-button';
import { call } from '../services/call';
import type { Entry } from './labels';

interface Props {
  organizationId: string;
  entry: Entry;
  onPlanned: () => Promise<void>;
}

/** Puts something on another day within what its rule allows, or back. */
export function Replan({ organizationId, entry: { key, on, between, movedFrom }, onPlanned }: Props) {
  const form = useForm({
    panel: true,
    fresh: () => ({ on: startOfDay(on) }),
    send: (draft) => call('calendar.plan', { organizationId, key, on: dayOf(draft.on) }),
    done: '改好了',
    then: onPlanned,
  });
  if (!between) return null;
  const [from, until] = [between.from, between.until].map((day) => startOfDay(day)) as [number, number];
  return (
    <View className="stack">
      <PanelSays form={form} />
      <DateField label="准备哪天办" dayOnly from={from} until={until} {...form.field('on')} />
      <PrimaryButton look="quiet" busyText="正在保存" onPress={form.submit}>
        就定这一天
      </PrimaryButton>
      {movedFrom && (
        <PrimaryButton
          look="quiet"
          onPress={() =>
            form.submitAs({ send: () => call('calendar.plan', { organizationId, key }), then: onPlanned })
          }
        >
          恢复原来的日子
        </PrimaryButton>
      )}
    </View>
  );
}
