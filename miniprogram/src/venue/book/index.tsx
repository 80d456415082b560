import { View } from '@tarojs/components';
import { bookedDaysAhead, halfHoursFrom, hoursOn, openDays } from '../../../../types/shared/venues';
import { addDays } from '../../../../types/shared/calendar';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf, formatClock, startOfDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { ClockField } from '../clock-field';
import { dayWords, spanWords, type Whole } from '../labels';
import './index.scss';

definePageConfig({ navigationBarTitleText: '预约阵地' });

/** Books a venue: a day, from when until when, and what for. */
export default function BookVenue() {
  const state = useCall('venue.get', { venueId: useParameter('venueId') });
  return <PageShell state={state}>{(venue) => <BookForm venue={venue} reload={state.reload} />}</PageShell>;
}

interface Props {
  venue: Whole;
  reload: () => Promise<void>;
}

function BookForm({ venue, reload }: Props) {
  const { id: venueId, name, address, mayBookFor, bookings } = venue;
  const [only] = mayBookFor;
  const form = useForm({
    name: `venueBook:${venueId}`,
    fresh: () => ({
      actKey: newActKey(),
      organizationId: only?.id ?? '',
      on: startOfDay(openDays(venue, venue.day)[0] ?? venue.day),
      from: '',
      until: '',
      purpose: '',
    }),
    fits: ({ on, organizationId }) =>
      dayOf(on) >= venue.day && mayBookFor.some(({ id }) => id === organizationId),
    faults: ({ from, until, purpose }) => ({
      from: needed(from, '请选择从几点起'),
      until: needed(until, '请选择到几点'),
      purpose: needed(purpose, '请写上做什么用'),
    }),
    send: async ({ actKey, organizationId, on, from, until, purpose }) => {
      try {
        return await call('venue.book', {
          organizationId,
          venueId,
          actKey,
          day: dayOf(on),
          from,
          until,
          purpose: purpose.trim(),
        });
      } finally {
        // Whoever was quicker shows.
        void reload();
      }
    },
    named: (path) => path.replace(/^day$/, 'on'),
    about: {
      'VENUE.TAKEN': 'from',
      'VENUE.CLOSED_THEN': 'from',
      'VENUE.OVER': 'from',
      'VENUE.TOO_FAR': 'on',
    },
    done: '约好了',
  });
  const { on, from } = form.value;
  const day = dayOf(on);
  const taken = bookings.filter((one) => one.day === day);
  const { starts, endsAfter } = freeTimes(venue, day);
  return (
    <View className="stack">
      <View>
        <View className="page-title">{name}</View>
        <View className="secondary">{address}</View>
      </View>
      <Card>
        {mayBookFor.length > 1 && (
          <Choices
            label="给谁约"
            options={mayBookFor.map(({ id, name: word }) => ({ value: id, word }))}
            {...form.field('organizationId')}
          />
        )}
        <DateField
          label="哪一天"
          dayOnly
          from={startOfDay(venue.day)}
          until={startOfDay(addDays(venue.day, bookedDaysAhead))}
          {...form.field('on')}
          onChange={(instant) => form.change({ on: instant, from: '', until: '' })}
        />
        <View className="venue-day">
          <View className="numbers">{dayWords(venue, day)}</View>
          {taken.map(({ id, from: start, until, organizationName }) => (
            <View key={id} className="secondary numbers">
              {`${spanWords({ from: start, until })} 已约：${organizationName}`}
            </View>
          ))}
        </View>
        <ClockField
          label="从几点起"
          times={starts}
          {...form.field('from')}
          onChange={(time) =>
            form.change({ from: time, until: endsAfter(time)[1] ?? endsAfter(time)[0] ?? '' })
          }
        />
        <ClockField label="到几点" times={from ? endsAfter(from) : []} {...form.field('until')} />
        <TextField label="做什么用" max={40} room="wrap" {...form.field('purpose')} />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在预约" onPress={form.submit}>
          预约
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

/** Half hours of a day at which a booking can begin, and until when each can last. */
function freeTimes(venue: Whole, day: string) {
  const hours = hoursOn(venue, day);
  const taken = venue.bookings.filter((one) => one.day === day);
  const now = day === venue.day ? formatClock(Date.now()) : '';
  const all = hours ? halfHoursFrom(hours.from, hours.until) : [];
  const isTaken = (time: string) => taken.some(({ from, until }) => from <= time && time < until);
  const starts = all.filter((time, at) => at < all.length - 1 && !isTaken(time) && (all[at + 1] ?? '') > now);
  const endsAfter = (start: string) => {
    const next = taken.filter(({ from }) => from > start).map(({ from }) => from);
    const last = next.sort()[0] ?? hours?.until ?? '';
    return all.filter((time) => start < time && time <= last);
  };
  return { starts, endsAfter };
}
