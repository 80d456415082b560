/**
 * Days `YYYY-MM-DD` and months `YYYY-MM` of the calendar, reckoned as the regulations do: a month is a month of the
 * calendar, whatever days it has, and a year twelve of them. The one place for it, on both sides.
 */

const dayMs = 86_400_000;

const two = (number: number): string => String(number).padStart(2, '0');

const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const dayAt = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

/** The day so many days later, or earlier. */
export const addDays = (day: string, days: number): string => dayAt(utcOf(day) + days * dayMs);

/** Whole days from one day to another; negative when that is earlier. */
export const daysBetween = (from: string, to: string): number => (utcOf(to) - utcOf(from)) / dayMs;

/** The month so many months later, or earlier. */
export function shiftMonth(month: string, by: number): string {
  const [year, number] = partsOf(month);
  const count = year * 12 + number - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((((count % 12) + 12) % 12) + 1)}`;
}

/** The last day of a month. */
export const lastDayOf = (month: string): string => addDays(`${shiftMonth(month, 1)}-01`, -1);

/**
 * The day so many months later, or earlier: of the same number, or the last of a month that has no such day, so that a
 * month from 31 March ends on 30 April.
 */
export function addMonths(day: string, months: number): string {
  const month = shiftMonth(day.slice(0, 7), months);
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** The day so many years later, or earlier; 29 February becomes the 28th where there is none. */
export const addYears = (day: string, years: number): string => addMonths(day, 12 * years);

/** The quarter that a month (`YYYY-MM`) lies in: `2026-Q3`. */
export const quarterOf = (month: string): string => {
  const [year, number] = partsOf(month);
  return `${year}-Q${Math.ceil(number / 3)}`;
};

/** Which day of the week a day is: 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => new Date(utcOf(day)).getUTCDay() || 7;

/** The days from one to another, both included, in order; none when the second is the earlier. */
export const daysFrom = (first: string, last: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));

function partsOf(month: string): [number, number] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return [year, number];
}
