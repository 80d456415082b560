import { daysBetween, lastDayOf, quarterOf } from '../../../types/shared/calendar';
import type { PeriodKind } from '../../../types/shared/duties';

/** A month, quarter or year of the calendar; months are `YYYY-MM`, days `YYYY-MM-DD`, as in Beijing. */
export interface Period {
  every: PeriodKind;
  /** `2026-11`, `2026-Q4`, `2026`. */
  key: string;
  from: string;
  to: string;
  endsOn: string;
}

const lengths: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };

/** The period of a kind that a month lies in. */
export function periodOf(every: PeriodKind, month: string): Period {
  const [year = '', monthOfYear = ''] = month.split('-');
  const first = Number(monthOfYear) - ((Number(monthOfYear) - 1) % lengths[every]);
  const from = monthOf(year, first);
  const to = monthOf(year, first + lengths[every] - 1);
  const key = { month, quarter: quarterOf(month), year }[every];
  return { every, key, from, to, endsOn: lastDayOf(to) };
}

/** All periods of a kind in a year, in order. */
export const periodsIn = (every: PeriodKind, year: number): Period[] =>
  Array.from({ length: 12 / lengths[every] }, (_, index) =>
    periodOf(every, monthOf(String(year), index * lengths[every] + 1)),
  );

/** Whole days from one calendar day to another; negative when that is past. */
export const daysUntil = (day: string, today: string): number => daysBetween(today, day);

const monthOf = (year: string, monthOfYear: number): string =>
  `${year}-${String(monthOfYear).padStart(2, '0')}`;
