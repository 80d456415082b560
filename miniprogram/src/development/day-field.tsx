import { useState } from 'react';
import { DateField } from '../kit/date-field';
import { dayOf, monthsLater, startOfDay } from '../kit/format/time';

interface Props {
  label: string;
  /** `YYYY-MM-DD`. */
  value: string;
  onChange: (day: string) => void;
  error?: string;
  /** How many months ahead it may lie; none for what has happened. */
  ahead?: number;
}

/** A calendar day, of the last twenty years or ahead. */
export function DayField({ label, value, onChange, error, ahead = 0 }: Props) {
  const [now] = useState(Date.now);
  return (
    <DateField
      dayOnly
      label={label}
      value={startOfDay(value)}
      onChange={(instant) => onChange(dayOf(instant))}
      from={monthsLater(now, -240)}
      until={monthsLater(now, ahead)}
      error={error}
    />
  );
}
