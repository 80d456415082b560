import { useState } from 'react';
import DatePicker from '@nutui/nutui-react-taro/dist/es/packages/datepicker';
import '@nutui/nutui-react-taro/dist/es/packages/datepicker/style/css';
import { Field } from '../field';
import { PickBox } from '../field/pick-box';
import { formatDay, formatTime, fromWallClock, monthsLater, toWallClock } from '../format/time';

interface Props {
  label: string;
  value: number;
  onChange: (instant: number) => void;
  /** The earliest moment one may choose. */
  from: number;
  /** The latest moment one may choose; a year later than the earliest when left out. */
  until?: number;
  /** Asks for the day only. */
  dayOnly?: boolean;
  error?: string;
}

const minuteStep = 5;
const units: Record<string, string> = { year: '年', month: '月', day: '日', hour: '时', minute: '分' };

/** A question answered with a moment, or a day, in Shanghai's time. */
export function DateField({ label, value, onChange, from, until, dayOnly, error }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Field label={label} error={error}>
      <PickBox
        label={label}
        text={dayOnly ? formatDay(value) : formatTime(value)}
        icon="calendar"
        onPress={() => setOpen(true)}
      />
      <DatePicker
        title={label}
        visible={open}
        type={dayOnly ? 'date' : 'datetime'}
        value={toWallClock(value)}
        startDate={toWallClock(from)}
        endDate={toWallClock(until ?? monthsLater(from, 12))}
        formatter={(type, option) => ({ ...option, label: `${option.value}${units[type] ?? ''}` })}
        filter={(type, options) =>
          type === 'minute' ? options.filter((option) => Number(option.value) % minuteStep === 0) : options
        }
        onConfirm={(_options, values) => {
          const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = values.map(Number);
          onChange(fromWallClock(new Date(year, month - 1, day, hour, minute)));
        }}
        onClose={() => setOpen(false)}
      />
    </Field>
  );
}
