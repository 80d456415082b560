import { lastDayOf } from '../../../types/shared/calendar';

/** What a text tells of a day, before anybody asks whether it can be so. */
export type WrittenDay =
  /** A day, perhaps with the second of that day; `isMonth` when only year and month are shown. */
  | { day: string; seconds?: number; isMonth?: true; fromNumber?: true }
  /** A month; two where a lost zero makes 2012.10 look like 2012.1. */
  | { months: string[] }
  | { year: number }
  /** A year of two digits, the likelier day first. */
  | { years: string[] }
  /** Month first, day first; each absent where there is no such day. */
  | { orders: [string?, string?] };

const separator = '[-/.年月‐-―−,、]';
const timeAtEnd = /[T ]*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? ?(AM|PM)?$/i;
const withZone = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})? ?(Z|[+-]\d{2}:?\d{2})$/i;
/** As JavaScript writes a date: `Sun Jul 01 2012 00:00:00 GMT+0800 (…)`. */
const ofJavaScript = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})/;
/** As Java does, in the zone that it calls China's: `Sun Jul 01 00:00:00 CST 2012`. */
const ofJava = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) C[SD]T (\d{4})$/;
const named = {
  dayFirst: /^(\d{1,2})[- ]([A-Z][a-z]{2,8})[-, ]+(\d{4}|\d{2})$/,
  monthFirst: /^([A-Z][a-z]{2,8})[- ](\d{1,2}),? ?(\d{4})$/,
  monthOnly: /^([A-Z][a-z]{2,8})[- ](\d{4}|\d{2})$/,
};
const numbers = {
  full: new RegExp(`^(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})[日号.]?$`),
  eight: /^(\d{4})(\d{2})(\d{2})$/,
  twoDigits: new RegExp(`^[’']?(\\d{2})${separator}(\\d{1,2})${separator}(\\d{1,2})[日号]?$`),
  yearLast: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
  month: new RegExp(`^(\\d{4})${separator}(\\d{1,2})月?(?:份|${separator})?$`),
  six: /^((?:19|20)\d{2})(\d{2})$/,
  year: /^(\d{4})年?$/,
};

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Longer is no date. */
const longest = 80;

/** Understands a text as a day in one of the usual forms; `undefined` when it is none. Text is normalised before. */
export function writtenDay(text: string): WrittenDay | undefined {
  if (text.length > longest) return undefined;
  const instant = instantOf(text);
  if (instant) return shanghaiClock(instant);
  const [, monthName = '', date = '', clock = '', javaYear = ''] = ofJava.exec(text) ?? [];
  if (javaYear) return timed(dayOf(javaYear, monthOf(monthName), date), secondsOf(clock));
  const [time = '', hour, minute, second = '0', half] = timeAtEnd.exec(text) ?? [];
  const day = dateOf(time ? text.slice(0, -time.length) : text);
  if (!time || !day) return day;
  const hours = (Number(hour) % (half ? 12 : 24)) + (half?.toUpperCase() === 'PM' ? 12 : 0);
  const seconds = hours * 3600 + Number(minute) * 60 + Number(second);
  return 'day' in day ? timed(day.day, seconds) : day;
}

const timed = (day: string | undefined, seconds: number): WrittenDay | undefined =>
  day === undefined ? undefined : { day, seconds };

function dateOf(text: string): WrittenDay | undefined {
  return namedDate(text.trim()) ?? numberedDate(arabic(text.replaceAll(' ', '')));
}

function numberedDate(text: string): WrittenDay | undefined {
  const [, year = '', month = '', day = ''] = numbers.full.exec(text) ?? numbers.eight.exec(text) ?? [];
  // 2012.07.00 tells a month.
  if (year && Number(day) === 0) return months(year, month);
  if (year) return ofDay(dayOf(year, month, day));
  const [, short, shortMonth = '', shortDay = ''] = numbers.twoDigits.exec(text) ?? [];
  if (short) return ofYears(short, shortMonth, shortDay);
  const [, one = '', two = '', last] = numbers.yearLast.exec(text) ?? [];
  if (last) return ofOrders(dayOf(last, one, two), dayOf(last, two, one));
  const [, monthYear, onlyMonth = ''] = numbers.month.exec(text) ?? numbers.six.exec(text) ?? [];
  if (monthYear) return months(monthYear, onlyMonth, /\.1$/.test(text));
  const [, onlyYear] = numbers.year.exec(text) ?? [];
  return onlyYear ? { year: Number(onlyYear) } : undefined;
}

function namedDate(text: string): WrittenDay | undefined {
  const [, day = '', name = '', year] = named.dayFirst.exec(text) ?? [];
  if (year?.length === 4) return ofDay(dayOf(year, monthOf(name), day));
  if (year) return ofYears(year, String(monthOf(name)), day);
  const [, otherName = '', otherDay = '', otherYear] = named.monthFirst.exec(text) ?? [];
  if (otherYear) return ofDay(dayOf(otherYear, monthOf(otherName), otherDay));
  const [, lastName = '', lastYear] = named.monthOnly.exec(text) ?? [];
  if (lastYear?.length === 4) return months(lastYear, String(monthOf(lastName)));
  return lastYear ? ofYears(lastYear, String(monthOf(lastName)), '1') : undefined;
}

const ofDay = (day: string | undefined): WrittenDay | undefined => (day ? { day } : undefined);

function ofYears(short: string, month: string, day: string): WrittenDay | undefined {
  const years = [`20${short}`, `19${short}`].flatMap((year) => dayOf(year, month, day) ?? []);
  return years.length > 0 ? { years } : undefined;
}

/** 1/7/2012 is two days; 13/7/2012, or 7/7/2012, is one. */
function ofOrders(monthFirst: string | undefined, dayFirst: string | undefined): WrittenDay | undefined {
  if (!monthFirst && !dayFirst) return undefined;
  if (monthFirst === dayFirst) return ofDay(monthFirst);
  return monthFirst && dayFirst ? { orders: [monthFirst, dayFirst] } : ofDay(monthFirst ?? dayFirst);
}

function months(year: string, month: string, lostZero = false): WrittenDay | undefined {
  if (!dayOf(year, month, '1')) return undefined;
  const first = `${year}-${month.padStart(2, '0')}`;
  return { months: lostZero ? [first, `${year}-10`] : [first] };
}

/** The calendar day of three numbers; `undefined` for 30 February. */
function dayOf(year: string, month: string | number, day: string): string | undefined {
  const [years, months, days] = [Number(year), Number(month), Number(day)];
  if (years < 1000 || months < 1 || months > 12 || days < 1) return undefined;
  const written = `${year}-${String(months).padStart(2, '0')}`;
  return days <= Number(lastDayOf(written).slice(8))
    ? `${written}-${String(days).padStart(2, '0')}`
    : undefined;
}

/** 1 to 12; 0 for a word that is no month. */
const monthOf = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

interface Instant {
  at: number;
  /** The day as it stands there, in the zone of whoever wrote it. */
  day: string;
}

function instantOf(text: string): Instant | undefined {
  const [, day = '', minute = '', second = ':00', zone] = withZone.exec(text) ?? [];
  if (zone) return real(`${day}T${minute}${second}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`, day);
  const [, name = '', date = '', year = '', clock = '', offset] = ofJavaScript.exec(text) ?? [];
  const written = offset ? dayOf(year, monthOf(name), date) : undefined;
  return written ? real(`${written}T${clock}${offset?.slice(0, 3)}:${offset?.slice(3)}`, written) : undefined;
}

/** The instant, unless its day is none: V8 takes 30 February for 1 March. */
function real(iso: string, day: string): Instant | undefined {
  const [year = '', month = '', date = ''] = day.split('-');
  const at = Date.parse(iso.toUpperCase());
  return dayOf(year, month, date) && !Number.isNaN(at) ? { at, day } : undefined;
}

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const endOfDay = 86_399;

/** An instant as the clocks of Shanghai told it, summer time of 1986 to 1991 included. */
function shanghaiClock({ at, day: written }: Instant): WrittenDay {
  const parts = new Map(shanghai.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const day = `${of('year')}-${of('month')}-${of('day')}`;
  const seconds = secondsOf(`${of('hour')}:${of('minute')}:${of('second')}`);
  // Midnight in Shanghai, by whichever clock, is a day; another time that crosses midnight leaves two days to choose from.
  const isMidnight = seconds === 0 || seconds === 3600;
  return written < day && !isMidnight ? { day: written, seconds: endOfDay } : { day, seconds };
}

const digits = '〇一二三四五六七八九';

/** Chinese numerals as digits: 二〇一二年七月一日, 二零一二年十二月廿一日. */
function arabic(text: string): string {
  if (!/[一二三四五六七八九十廿卅〇○]/.test(text)) return text;
  const unified = text
    .replace(/[零○◯Oo０]/g, '〇')
    .replaceAll('元', '一')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十');
  return unified
    .replace(/([一二三]?)十([一二三四五六七八九]?)(?=[月日号])/g, (_, tens: string, ones: string) =>
      String((tens ? digits.indexOf(tens) : 1) * 10 + Math.max(digits.indexOf(ones || '〇'), 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(digits.indexOf(digit)));
}
