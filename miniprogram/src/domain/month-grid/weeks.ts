import { daysFrom, lastDayOf, weekdayOf } from '../../../../types/shared/calendar';

/** The days of a month, `YYYY-MM-DD`, in weeks from Monday; `undefined` where a week reaches into another month. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`;
  const before = weekdayOf(first) - 1;
  const cells = [...Array.from({ length: before }, () => undefined), ...daysFrom(first, lastDayOf(month))];
  const weeks = [];
  for (let from = 0; from < cells.length; from += 7)
    weeks.push(Array.from({ length: 7 }, (_, index) => cells[from + index]));
  return weeks;
}
