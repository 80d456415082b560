import { addDays, daysBetween, lastDayOf } from '../../../../types/shared/calendar';
import { dayOf, formatClock, formatDay, startOfDay, weekdayOf } from '../format/time';

/** The three columns of a picker, pure: day, hour and minute of a moment; year, month and day of a day. */

export interface Option {
  label: string;
  value: string;
}

/** What can be picked; the days `YYYY-MM-DD` and instants (epoch ms) between which it lies. */
export interface Range {
  from: number;
  until: number;
}

const minuteStep = 5;
const two = (number: number) => String(number).padStart(2, '0');
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** An instant no earlier and no later than may be picked. */
export const within = (instant: number, { from, until }: Range): number =>
  Math.min(Math.max(instant, from), until);

/** Day, hour and minute, from today on with today and tomorrow named; minutes in steps of five, and the one there is. */
export function momentColumns(instant: number, range: Range, now: number): Option[][] {
  const first = dayOf(range.from);
  const count = daysBetween(first, dayOf(range.until)) + 1;
  const own = Number(formatClock(instant).slice(3));
  const minutes = upTo(60).filter((minute) => minute % minuteStep === 0 || minute === own);
  return [
    upTo(count)
      .map((index) => addDays(first, index))
      .map((day) => ({ value: day, label: dayName(day, now) })),
    upTo(24).map((hour) => ({ value: two(hour), label: `${hour}时` })),
    minutes.map((minute) => ({ value: two(minute), label: `${two(minute)}分` })),
  ];
}

/** Where the columns of a moment stand. */
export const placeOfMoment = (instant: number): string[] => [
  dayOf(instant),
  ...formatClock(instant).split(':'),
];

/** The instant at which the columns of a moment stand. */
export const momentAt = ([day = '', hour = '', minute = '']: string[], range: Range): number =>
  within(Date.parse(`${day}T${hour}:${minute}:00+08:00`), range);

/** Year, month and day with its weekday, today and tomorrow named; each as far as what stands before it leaves days. */
export function dayColumns([year = '', month = '']: string[], range: Range, now: number): Option[][] {
  const [first, last] = [dayOf(range.from), dayOf(range.until)];
  const years = upTo(Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1).map((index) =>
    String(Number(first.slice(0, 4)) + index),
  );
  const months = upTo(12)
    .map((index) => two(index + 1))
    .filter((one) => first.slice(0, 7) <= `${year}-${one}` && `${year}-${one}` <= last.slice(0, 7));
  const of = `${year}-${month}`;
  const days = upTo(Number(lastDayOf(of).slice(8)))
    .map((index) => `${of}-${two(index + 1)}`)
    .filter((day) => first <= day && day <= last);
  return [
    years.map((value) => ({ value, label: `${value}年` })),
    months.map((value) => ({ value, label: `${Number(value)}月` })),
    days.map((day) => ({ value: day.slice(8), label: dayLabel(day, now) })),
  ];
}

const weekday = (day: string) => `周${weekdayOf(startOfDay(day))}`;

/** `今天 周六`, `11月30日 周一`: short enough for a third of a phone's width. */
const dayName = (day: string, now: number): string =>
  `${formatDay(startOfDay(day), now).replace(/（.*/, '')} ${weekday(day)}`;

const dayLabel = (day: string, now: number): string =>
  `${Number(day.slice(8))}日 ${['今天', '明天'][daysBetween(dayOf(now), day)] ?? weekday(day)}`;

/** Where the columns of a day stand, on a day that the month has and that may be picked. */
export function placeOfDay([year = '', month = '', day = '']: string[], range: Range): string[] {
  const last = lastDayOf(`${year}-${month}`);
  const wanted = `${year}-${month}-${day}`;
  return dayOf(within(startOfDay(wanted < last ? wanted : last), range)).split('-');
}
