import { useState } from 'react';
import { DateField } from '../../kit/date-field';
import { monthsLater } from '../../kit/format/time';

interface Props {
  label: string;
  value: number;
  onChange: (instant: number) => void;
  error?: string;
  /** How far back it may lie; ten years when left out. */
  years?: number;
}

/** A day that has come already: decisions are recorded, not announced. */
export function PastDayField({ years = 10, ...props }: Props) {
  const [now] = useState(Date.now);
  return <DateField dayOnly from={monthsLater(now, -12 * years)} until={now} {...props} />;
}
