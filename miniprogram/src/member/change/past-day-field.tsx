import { useState } from 'react';
import { DateField } from '../../kit/date-field';

interface Props {
  label: string;
  value: number;
  onChange: (instant: number) => void;
  error?: string;
}

const tenYears = 10 * 366 * 24 * 3_600_000;

/** A day that has come already: decisions are recorded, not announced. */
export function PastDayField(props: Props) {
  const [now] = useState(Date.now);
  return <DateField dayOnly from={now - tenYears} until={now} {...props} />;
}
