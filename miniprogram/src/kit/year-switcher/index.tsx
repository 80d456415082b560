import { useState } from 'react';
import { yearOf } from '../format/time';
import { PeriodSwitcher } from '../period-switcher';

/** Steps from year to year, not beyond this one. */
export function YearSwitcher({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const [thisYear] = useState(() => yearOf(Date.now()));
  return (
    <PeriodSwitcher
      label={`${year}年`}
      last={year >= thisYear}
      onEarlier={() => onChange(year - 1)}
      onLater={() => onChange(year + 1)}
    />
  );
}
