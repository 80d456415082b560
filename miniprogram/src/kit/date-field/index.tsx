import { useState } from 'react';
import Picker from '@nutui/nutui-react-taro/dist/es/packages/picker';
import '@nutui/nutui-react-taro/dist/es/packages/picker/style/css';
import { Field } from '../field';
import { PickBox } from '../field/pick-box';
import { dayOf, formatClock, formatDay, monthsLater, nameDay, startOfDay } from '../format/time';
import { dayColumns, momentAt, momentColumns, placeOfDay, placeOfMoment, within } from './columns';

interface Props {
  label: string;
  value: number;
  onChange: (instant: number) => void;
  /** The earliest moment one may choose. */
  from: number;
  /** The latest moment one may choose; half a year later than the earliest when left out, of days a year. */
  until?: number;
  /** Asks for the day only. */
  dayOnly?: boolean;
  /** Says the clock only where it is the same day as this instant. */
  onDayOf?: number;
  error?: string;
}

/** A question answered with a moment, or a day, in Shanghai's time: three columns, with today and tomorrow named. */
export function DateField({ label, value, onChange, from, until, dayOnly, onDayOf, error }: Props) {
  const [now] = useState(Date.now);
  const range = { from, until: until ?? monthsLater(from, dayOnly ? 12 : 6) };
  const begun = within(value, range);
  const place = dayOnly ? dayOf(begun).split('-') : placeOfMoment(begun);
  const [turned, setTurned] = useState<string[]>();
  const stands = turned ?? place;
  const close = () => setTurned(undefined);
  const columns = () => (dayOnly ? dayColumns(stands, range, now) : momentColumns(begun, range, now));
  const text = () => {
    if (dayOnly) return formatDay(value, now);
    const isSameDay = onDayOf !== undefined && dayOf(onDayOf) === dayOf(value);
    return isSameDay ? formatClock(value) : `${nameDay(value, now)}${formatClock(value)}`;
  };
  return (
    <Field label={label} error={error}>
      <PickBox label={label} text={text()} icon="calendar" onPress={() => setTurned(place)} />
      <Picker
        title={label}
        visible={turned !== undefined}
        value={stands}
        options={turned === undefined ? [] : columns()}
        onChange={({ value: next }) => {
          const texts = next.map(String);
          setTurned(dayOnly ? placeOfDay(texts, range) : texts);
        }}
        onConfirm={(_options, next) => {
          const texts = next.map(String);
          onChange(dayOnly ? startOfDay(placeOfDay(texts, range).join('-')) : momentAt(texts, range));
          close();
        }}
        onClose={close}
        onCancel={close}
      />
    </Field>
  );
}
