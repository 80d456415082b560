import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { DateField } from '../../kit/date-field';
import type { Item } from '../../kit/form/parts';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Whole } from '../labels';

definePageConfig({ navigationBarTitleText: '停开的日子' });

/** On which days a venue is closed; what was booked then is given back. */
export default function ClosedDays() {
  const state = useCall('venue.get', { venueId: useParameter('venueId') });
  return <PageShell state={state}>{(venue) => <ClosedForm key={venue.version} venue={venue} />}</PageShell>;
}

interface Closed {
  from: number;
  until: number;
  why: string;
}

function ClosedForm({ venue }: { venue: Whole }) {
  const { id: venueId, version, name, closedDays } = venue;
  const today = startOfDay(venue.day);
  const form = useForm({
    name: `venueClosed:${venueId}:${version}`,
    fresh: () => ({
      closed: closedDays.map(({ from, until, why }): Closed => ({
        from: startOfDay(from),
        until: startOfDay(until),
        why,
      })),
    }),
    faults: ({ closed }) =>
      Object.fromEntries(
        closed.flatMap(({ from, until, why }, at) => [
          [`closed.${at}.why`, needed(why, '请写上原因，约了的支部会看到')],
          [`closed.${at}.until`, until < from ? '不能比开头那天早' : undefined],
        ]),
      ),
    send: ({ closed }) =>
      call('venue.setClosed', {
        venueId,
        version,
        closedDays: closed.map(({ from, until, why }) => ({
          from: dayOf(from),
          until: dayOf(until),
          why: why.trim(),
        })),
      }),
    named: (path) => path.replace(/^closedDays/, 'closed'),
    done: '已保存',
  });
  return (
    <View className="stack">
      <View>
        <View className="page-title">{name}</View>
        <View className="secondary">那几天约好的会退掉，并告诉约的支部。</View>
      </View>
      {form.items('closed').map((one, at) => (
        <ClosedCard key={String(at)} one={one} today={today} />
      ))}
      {form.value.closed.length === 0 && <View className="secondary">现在没有停开的日子</View>}
      {form.value.closed.length < 20 && (
        <PrimaryButton
          look="quiet"
          icon="plus"
          onPress={() => form.add('closed', { from: today, until: today, why: '' })}
        >
          加几天
        </PrimaryButton>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

function ClosedCard({ one, today }: { one: Item<Closed>; today: number }) {
  const { from, until } = one.value;
  const start = one.field('from');
  return (
    <RemovableCard title="停开" onRemove={one.remove}>
      <DateField
        label="从哪天起"
        dayOnly
        from={Math.min(today, from)}
        {...start}
        onChange={(instant) => one.change({ from: instant, until: Math.max(instant, until) })}
      />
      <DateField label="到哪天（含当天）" dayOnly from={from} {...one.field('until')} />
      <TextField label="为什么停开" max={40} room="wrap" {...one.field('why')} />
    </RemovableCard>
  );
}
