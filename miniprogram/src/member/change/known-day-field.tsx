import { CheckRow } from '../../kit/check-row';
import { dayOf, startOfDay } from '../../kit/format/time';
import { PastDayField } from './past-day-field';

interface Props {
  label: string;
  /** `YYYY-MM-DD`; empty while it is not known. */
  value: string;
  onChange: (day: string) => void;
  error?: string;
}

/** A day of somebody's life in the Party that may be written down or left open. */
export function KnownDayField({ label, value, onChange, error }: Props) {
  if (!value)
    return (
      <CheckRow checked={false} onChange={() => onChange(dayOf(Date.now()))}>
        {`登记${label}`}
      </CheckRow>
    );
  return (
    <PastDayField
      label={label}
      years={90}
      value={startOfDay(value)}
      onChange={(instant) => onChange(dayOf(instant))}
      error={error}
    />
  );
}
