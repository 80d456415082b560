import { ObjectId, Timestamp } from 'bson';
import { requestFailed } from '../../../errors';
import type { Value } from '../../documents';
import { typeName } from '../values';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The instant a value stands for (dates, timestamps and object ids do). @throws DATABASE_REQUEST_FAILED */
export function instantOf(value: Value): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to Date`);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      throw requestFailed(`unrecognized time zone identifier: "${zone}"`);
    }
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** How far a zone is ahead of UTC at an instant (minutes): `+08:00`, `+0800`, `+08` or a name such as `Asia/Shanghai`. */
export function offsetMinutes(zone: string, instant: Date): number {
  const fixed = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return fixed[1] === '-' ? -minutes : minutes;
  }
  const parts = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const time = ((parts.hour * 60 + parts.minute) * 60 + parts.second) * 1000;
  const local = utcDate([parts.year, parts.month, parts.day, time]).getTime();
  return Math.round((local - Math.floor(instant.getTime() / 1000) * 1000) / MINUTE_MS);
}

/** A date whose UTC fields are the local ones of the zone at that instant. */
export const localTime = (instant: Date, zone: string): Date =>
  new Date(instant.getTime() + offsetMinutes(zone, instant) * MINUTE_MS);

/** The instant at which a zone's clocks show the UTC fields of `local`. */
export function instantAt(local: Date, zone: string): Date {
  const guess = new Date(local.getTime() - offsetMinutes(zone, local) * MINUTE_MS);
  return new Date(local.getTime() - offsetMinutes(zone, guess) * MINUTE_MS);
}

/** A date of these UTC fields, where a field out of its range carries into the next. */
export function utcDate(fields: readonly [year: number, month: number, day: number, ms: number]): Date {
  const [year, month, day, ms] = fields;
  const date = new Date(0);
  // Not Date.UTC, which takes the years 0–99 for those of the last century.
  date.setUTCFullYear(year, month - 1, day);
  return new Date(date.getTime() + ms);
}

/** The day of the year, 1 to 366. */
export const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - utcDate([date.getUTCFullYear(), 1, 1, 0]).getTime()) / DAY_MS) + 1;

/** The day of the week by ISO 8601: Monday 1 to Sunday 7. */
export const isoDayOfWeek = (date: Date): number => date.getUTCDay() || 7;

/** The week of the year, 0 to 53: weeks begin on Sundays, and the days before the first Sunday are week 0. */
export const weekOfYear = (date: Date): number => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7);

// By ISO 8601 a week belongs to the year that has its Thursday.
const thursdayOf = (date: Date): Date => new Date(date.getTime() + (4 - isoDayOfWeek(date)) * DAY_MS);

/** The year that the week of a date belongs to by ISO 8601. */
export const isoWeekYear = (date: Date): number => thursdayOf(date).getUTCFullYear();

/** The week of the year by ISO 8601, 1 to 53: weeks begin on Mondays. */
export const isoWeek = (date: Date): number => Math.floor((dayOfYear(thursdayOf(date)) - 1) / 7) + 1;

/** The Monday of the first week of a year by ISO 8601. */
export function firstMonday(isoYear: number): Date {
  const fourth = utcDate([isoYear, 1, 4, 0]);
  return new Date(fourth.getTime() - (isoDayOfWeek(fourth) - 1) * DAY_MS);
}
