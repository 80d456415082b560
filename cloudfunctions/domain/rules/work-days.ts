import { addDays, weekdayOf } from '../../../types/shared/calendar';
import type { HolidayKey } from '../../../types/shared/work-days';

/** The work days of a year as its notice (放假安排) says: data, never worked out. */
export interface WorkYear {
  year: number;
  /** Days off, each holiday from its first to its last; weekends within count too. */
  holidays: { holiday: HolidayKey; from: string; to: string }[];
  /** Weekend days that are worked (调休上班). */
  worked: string[];
  /** The notice. */
  source: string;
}

export type WorkYears = readonly WorkYear[];

/** Whether a day (`YYYY-MM-DD`) is worked: as a notice says, else from Monday to Friday. */
export function isWorkDay(day: string, years: WorkYears): boolean {
  if (years.some(({ worked }) => worked.includes(day))) return true;
  const isOff = years.some(({ holidays }) => holidays.some(({ from, to }) => from <= day && day <= to));
  return !isOff && weekdayOf(day) <= 5;
}

/** True where the notice of a day's year is not known: what is reckoned over it is 暂算. */
export const isProvisional = (day: string, years: WorkYears): boolean =>
  !years.some(({ year }) => year === Number(day.slice(0, 4)));

/**
 * The day on which so many work days (0 or more) have passed since a day, which does not count itself: of the day itself
 * for none. `provisional` where a day was passed whose year is not known.
 */
export function addWorkDays(
  day: string,
  count: number,
  years: WorkYears,
): { day: string; provisional: boolean } {
  let at = day;
  let provisional = false;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    provisional ||= isProvisional(at, years);
    if (isWorkDay(at, years)) left -= 1;
  }
  return { day: at, provisional };
}

/**
 * The day by which an answer is due (`YYYY-MM-DD`), so many work days after a day: it follows from the work days that are known
 * when one looks, so that it is no longer provisional (暂算) once the notice of a year has come.
 */
export function dueOf({ askedOn, workDays }: { askedOn: string; workDays: number }, years: WorkYears) {
  const { day: dueOn, provisional: dueProvisional } = addWorkDays(askedOn, workDays, years);
  return { dueOn, dueProvisional };
}
