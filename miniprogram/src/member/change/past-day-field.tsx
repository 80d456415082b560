import { useState } from 'react';
import { DateField } from '../../kit/date-field';
import { monthsLater } from '../../kit/format/time';

interface Props {
  label: string;
  value: number;
  onChange: (instant: number) => void;
  error?: string;
}

/** A day that has come already: decisions are recorded, not announced. */
export function PastDayField(props: Props) {
  const [now] = useState(Date.now);
  return <DateField dayOnly from={monthsLater(now, -120)} until={now} {...props} />;
}
