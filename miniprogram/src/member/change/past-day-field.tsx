import { useState } from 'react';
import { DateField } from '../../kit/date-field';

interface Props {
  label: string;
  value: number;
  onChange: (instant: number) => void;
}

const tenYears = 10 * 366 * 24 * 3_600_000;

/** A day that has come already: decisions are recorded, not announced. */
export function PastDayField({ label, value, onChange }: Props) {
  const [now] = useState(Date.now);
  return (
    <DateField dayOnly label={label} value={value} from={now - tenYears} until={now} onChange={onChange} />
  );
}
