import { addMonths, shiftMonth } from '../../../../types/shared/calendar';

/** Times as people here read them: in Shanghai's time whatever the phone's zone says. China keeps no summer time. */

const hour = 3_600_000;
const day = 24 * hour;
const offset = 8 * hour;
const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

const two = (number: number) => String(number).padStart(2, '0');
const inShanghai = (instant: number) => new Date(instant + offset);
const dayNumber = (instant: number) => Math.floor((instant + offset) / day);

/** `14:00` */
export function formatClock(instant: number): string {
  const at = inShanghai(instant);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** `今天`, `明天`, `昨天`, or `11月23日（周一）`; the year is told when it is another one. */
export function formatDay(instant: number, now = Date.now()): string {
  const apart = dayNumber(instant) - dayNumber(now);
  if (apart === 0) return '今天';
  if (apart === 1) return '明天';
  if (apart === -1) return '昨天';
  const at = inShanghai(instant);
  const year = at.getUTCFullYear() === inShanghai(now).getUTCFullYear() ? '' : `${at.getUTCFullYear()}年`;
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日（周${weekdays[at.getUTCDay()] ?? ''}）`;
}

/** The weekday of an instant, without 周. */
export const weekdayOf = (instant: number): string => weekdays[inShanghai(instant).getUTCDay()] ?? '';

/** The day with its weekday always: `今天（周五）`, `11月23日（周一）`. */
export function nameDay(instant: number, now = Date.now()): string {
  const named = formatDay(instant, now);
  return named.endsWith('）') ? named : `${named}（周${weekdayOf(instant)}）`;
}

/** `今天 14:00`, `11月23日（周一）14:00` */
export function formatTime(instant: number, now = Date.now()): string {
  const named = formatDay(instant, now);
  return `${named}${named.endsWith('）') ? '' : ' '}${formatClock(instant)}`;
}

/** `今天 14:00—16:00`; the end's day is told when it is another one. */
export function formatSpan(startsAt: number, endsAt: number, now = Date.now()): string {
  const end = dayNumber(startsAt) === dayNumber(endsAt) ? formatClock(endsAt) : formatTime(endsAt, now);
  return `${formatTime(startsAt, now)}—${end}`;
}

/** The calendar day `YYYY-MM-DD` of an instant. */
export function dayOf(instant: number): string {
  const at = inShanghai(instant);
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
}

/** The month `YYYY-MM` of an instant. */
export function monthOf(instant: number): string {
  return dayOf(instant).slice(0, 7);
}

/** The year of an instant. */
export function yearOf(instant: number): number {
  return Number(dayOf(instant).slice(0, 4));
}

/** The instant at which a calendar day begins. */
export function startOfDay(calendarDay: string): number {
  return Date.parse(`${calendarDay}T00:00:00+08:00`);
}

/** A day that people plan by: `明天（11月28日）`, else `11月30日（周一）`; from `YYYY-MM-DD`. */
export function formatCalendarDay(calendarDay: string, now = Date.now()): string {
  const named = formatDay(startOfDay(calendarDay), now);
  if (named.endsWith('）')) return named;
  return `${named}（${Number(calendarDay.slice(5, 7))}月${Number(calendarDay.slice(8))}日）`;
}

/** `2018年10月28日`, from `YYYY-MM-DD`: a day that nobody plans for. */
export const formatDate = (calendarDay: string): string =>
  `${formatMonth(calendarDay.slice(0, 7))}${Number(calendarDay.slice(8))}日`;

/** `2026年11月`, from `YYYY-MM`. */
export function formatMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${Number(number)}月`;
}

export { shiftMonth };

/** The instant so many months of the calendar later, or earlier, at the same time of day. */
export function monthsLater(instant: number, months: number): number {
  const day = dayOf(instant);
  return startOfDay(addMonths(day, months)) + (instant - startOfDay(day));
}

/** The next full or half hour after an instant. */
export function nextHalfHour(instant: number): number {
  const half = hour / 2;
  return Math.floor(instant / half) * half + half;
}

/** A greeting for the time of day. */
export function greeting(now = Date.now()): string {
  const at = inShanghai(now).getUTCHours();
  if (at < 5) return '夜深了';
  if (at < 11) return '早上好';
  if (at < 13) return '中午好';
  return at < 18 ? '下午好' : '晚上好';
}
