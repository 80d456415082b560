import { useState } from 'react';
import { formatMonth, monthOf, shiftMonth } from '../format/time';
import { PeriodSwitcher } from '../period-switcher';

/** Steps from month to month (`YYYY-MM`), not beyond this one. */
export function MonthSwitcher({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const [thisMonth] = useState(() => monthOf(Date.now()));
  return (
    <PeriodSwitcher
      label={formatMonth(month)}
      last={month >= thisMonth}
      onEarlier={() => onChange(shiftMonth(month, -1))}
      onLater={() => onChange(shiftMonth(month, 1))}
    />
  );
}
