import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { shiftMonth } from '../../types/shared/calendar';

dayjs.extend(utc);

/** Asia/Shanghai has been UTC+8 without daylight saving since 1991; the runtime's own zone is UTC. */
const beijing = (instant: number) => dayjs.utc(instant).utcOffset(480);

/** The calendar month of an instant (epoch ms) in Beijing, `YYYY-MM`. */
export const monthOf = (instant: number): string => beijing(instant).format('YYYY-MM');

/** The calendar day of an instant (epoch ms) in Beijing, `YYYY-MM-DD`. */
export const dayOf = (instant: number): string => beijing(instant).format('YYYY-MM-DD');

/** An instant (epoch ms) to the minute as it is written in Beijing, `YYYY-MM-DD HH:mm`. */
export const minuteOf = (instant: number): string => beijing(instant).format('YYYY-MM-DD HH:mm');

/** The first instant (epoch ms) of the Beijing day that an instant lies in. */
export const startOfDay = (instant: number): number => beijing(instant).startOf('day').valueOf();

/** The instant (epoch ms) of a time of day, `HH:mm`, on a calendar day in Beijing. */
export const instantOf = (day: string, time: string): number =>
  dayjs.utc(`${day}T${time}:00Z`).subtract(8, 'hour').valueOf();

/** The month after a month, `YYYY-MM`. */
export const monthAfter = (month: string): string => shiftMonth(month, 1);

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** A calendar day (`YYYY-MM-DD`) as people read it: `12月7日`. */
export const spokenDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** The same where it may be of another year: `2027年3月1日`. */
export const spokenDate = (day: string): string => `${Number(day.slice(0, 4))}年${spokenDay(day)}`;

/** A month (`YYYY-MM`) as people read it: `2026年11月`. */
export const spokenMonth = (month: string): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

/** An instant (epoch ms) as people read it in Beijing: `11月23日（周一）14:00`. */
export function spokenTime(instant: number): string {
  const at = beijing(instant);
  return `${at.format('M月D日')}（周${weekdays[at.day()] ?? ''}）${at.format('HH:mm')}`;
}

/** The month before a month, `YYYY-MM`. */
export const monthBefore = (month: string): string => shiftMonth(month, -1);

/** The months from one to another, both included, in order. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}
