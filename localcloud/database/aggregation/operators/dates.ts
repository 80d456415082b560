import { notImplemented, requestFailed } from '../../../errors';
import type { Value } from '../../documents';
import type { Evaluate, Operator, Operators } from '../expression';
import { argumentsOf, taking, takingParts, type Parts } from '../operands';
import { integerOf, isNullish, isObject, textOf } from '../values';
import {
  dayOfYear,
  firstMonday,
  instantAt,
  instantOf,
  isoDayOfWeek,
  isoWeek,
  isoWeekYear,
  localTime,
  offsetMinutes,
  utcDate,
  weekOfYear,
} from './calendar';

const UTC = 'UTC';
const DAY_MS = 86_400_000;

/** The zone an operator is given, UTC without one; null where it is given and null, which makes the result null. */
function zoneReader(given: Parts): (scope: Parameters<Evaluate>[0]) => string | null {
  const zone = given.compiled('timezone');
  const isGiven = given.raw('timezone') !== undefined;
  return (scope) => {
    if (!isGiven) return UTC;
    const value = zone(scope);
    return isNullish(value) ? null : textOf(value, 'timezone');
  };
}

/** An operator that reads one part of a date: of an expression, or of `{ date, timezone }`. */
function part(name: string, read: (local: Date) => number): Operator {
  const plain = taking(name, 1, (value) => (isNullish(value) ? null : read(instantOf(value))));
  const zoned = takingParts(name, { required: ['date'], optional: ['timezone'] }, (given) => {
    const date = given.compiled('date');
    const zone = zoneReader(given);
    return (scope) => {
      const [value, timezone] = [date(scope), zone(scope)];
      return isNullish(value) || timezone === null ? null : read(localTime(instantOf(value), timezone));
    };
  });
  return (operand, compile) => {
    const [argument] = argumentsOf(operand);
    const isZoned = isObject(argument) && !Object.keys(argument)[0]?.startsWith('$');
    return isZoned ? zoned(argument, compile) : plain(operand, compile);
  };
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

const signedOffset = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(minutes) / 60), 2)}${padded(Math.abs(minutes) % 60, 2)}`;

const SPECIFIERS: Record<string, (local: Date, offset: number) => string> = {
  '%': () => '%',
  d: (local) => padded(local.getUTCDate(), 2),
  G: (local) => padded(isoWeekYear(local), 4),
  H: (local) => padded(local.getUTCHours(), 2),
  j: (local) => padded(dayOfYear(local), 3),
  L: (local) => padded(local.getUTCMilliseconds(), 3),
  m: (local) => padded(local.getUTCMonth() + 1, 2),
  M: (local) => padded(local.getUTCMinutes(), 2),
  S: (local) => padded(local.getUTCSeconds(), 2),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => padded(weekOfYear(local), 2),
  V: (local) => padded(isoWeek(local), 2),
  w: (local) => String(local.getUTCDay() + 1),
  Y: (local) => padded(local.getUTCFullYear(), 4),
  z: (_local, offset) => signedOffset(offset),
  Z: (_local, offset) => String(offset),
};

function formatDate(format: string, instant: Date, zone: string): string {
  const local = localTime(instant, zone);
  const offset = offsetMinutes(zone, instant);
  return format.replace(/%(.?)/gs, (_, letter: string) => {
    const write = SPECIFIERS[letter];
    if (!write) throw requestFailed(`Invalid format character '%${letter}' in format string`);
    return write(local, offset);
  });
}

const defaultFormat = (zone: string): string =>
  zone === UTC || zone === 'GMT' ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L';

const $dateToString = takingParts(
  '$dateToString',
  { required: ['date'], optional: ['format', 'timezone', 'onNull'] },
  (given) => {
    const [date, format, onNull] = ['date', 'format', 'onNull'].map((name) => given.compiled(name)) as [
      Evaluate,
      Evaluate,
      Evaluate,
    ];
    const hasFormat = given.raw('format') !== undefined;
    const zone = zoneReader(given);
    return (scope) => {
      const [value, pattern, timezone] = [date(scope), format(scope), zone(scope)];
      if (isNullish(value)) return given.raw('onNull') === undefined ? null : onNull(scope);
      if (timezone === null || (hasFormat && isNullish(pattern))) return null;
      const text = hasFormat ? textOf(pattern, '$dateToString format') : defaultFormat(timezone);
      return formatDate(text, instantOf(value), timezone);
    };
  },
);

const TIME_PARTS = ['hour', 'minute', 'second', 'millisecond'] as const;
const DAY_PARTS = ['year', 'month', 'day'];
const WEEK_PARTS = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'];

const $dateFromParts = takingParts(
  '$dateFromParts',
  { required: [], optional: [...DAY_PARTS, ...WEEK_PARTS, ...TIME_PARTS, 'timezone'] },
  (given) => {
    const isGiven = (name: string): boolean => given.raw(name) !== undefined;
    const byWeek = isGiven('isoWeekYear');
    if (byWeek === isGiven('year'))
      throw requestFailed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
    if ((byWeek ? DAY_PARTS : WEEK_PARTS).some(isGiven))
      throw requestFailed('$dateFromParts does not allow mixing natural dates with ISO dates');
    const names = [...(byWeek ? WEEK_PARTS : DAY_PARTS), ...TIME_PARTS];
    const parts = names.map((name) => ({ name, value: given.compiled(name), isGiven: isGiven(name) }));
    const zone = zoneReader(given);
    return (scope) => {
      const timezone = zone(scope);
      // Days and months start at one, hours at zero.
      const values = parts.map(({ value, isGiven: known }, i) => {
        if (known) return value(scope);
        return i < 3 ? 1 : 0;
      });
      if (timezone === null || values.some(isNullish)) return null;
      const numbers = values.map((value, i) => integerOf(value, `'${names[i] ?? ''}' of $dateFromParts`));
      return instantAt(fromParts(numbers, byWeek), timezone);
    };
  },
);

function fromParts(numbers: number[], byWeek: boolean): Date {
  const [year = 0, second = 1, third = 1, hour = 0, minute = 0, seconds = 0, ms = 0] = numbers;
  if (year < 1 || year > 9999)
    throw requestFailed(`'year' must evaluate to an integer in the range 1 to 9999, found ${year}`);
  const time = ((hour * 60 + minute) * 60 + seconds) * 1000 + ms;
  if (!byWeek) return utcDate([year, second, third, time]);
  const days = (second - 1) * 7 + (third - 1);
  return new Date(firstMonday(year).getTime() + days * DAY_MS + time);
}

const DATE_TEXT =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

function parseDate(text: string, timezone: string | undefined): Date {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset] =
    DATE_TEXT.exec(text) ?? [];
  const numbers = [year, month, day, hour, minute, second].map(Number) as [
    ...[number, number, number],
    ...[number, number, number],
  ];
  const [y, m, d, h, min, s] = numbers;
  const ms = Number(fraction.padEnd(3, '0'));
  const local = utcDate([y, m, d, ((h * 60 + min) * 60 + s) * 1000 + ms]);
  // A field that carried into the next was out of its range: the 30th of February is no date.
  const isDate = local.getUTCMonth() === m - 1 && local.getUTCDate() === d && min < 60 && s < 60;
  if (year === undefined || !isDate) throw requestFailed(`Error parsing date string '${text}'`);
  if (offset !== undefined && timezone !== undefined)
    throw requestFailed(
      `you cannot pass in a date/time string with time zone information ('${offset}') together with a timezone argument`,
    );
  if (offset === undefined) return instantAt(local, timezone ?? UTC);
  return instantAt(local, offset.toUpperCase() === 'Z' ? UTC : offset);
}

// MongoDB knows more parts, which CloudBase does not document.
const UNDOCUMENTED = ['format', 'onError', 'onNull'];

const $dateFromString = takingParts(
  '$dateFromString',
  { required: ['dateString'], optional: ['timezone', ...UNDOCUMENTED] },
  (given) => {
    const undocumented = UNDOCUMENTED.find((name) => given.raw(name) !== undefined);
    if (undocumented) throw notImplemented(`'${undocumented}' of $dateFromString`);
    const text = given.compiled('dateString');
    const zone = zoneReader(given);
    const isZoned = given.raw('timezone') !== undefined;
    return (scope) => {
      const [value, timezone]: [Value, string | null] = [text(scope), zone(scope)];
      if (isNullish(value) || timezone === null) return null;
      return parseDate(textOf(value, '$dateFromString dateString'), isZoned ? timezone : undefined);
    };
  },
);

/** Operators on dates; they read UTC unless a time zone is given. */
export const dates: Operators = {
  $dateFromParts,
  $dateFromString,
  $dateToString,
  $dayOfMonth: part('$dayOfMonth', (local) => local.getUTCDate()),
  $dayOfWeek: part('$dayOfWeek', (local) => local.getUTCDay() + 1),
  $dayOfYear: part('$dayOfYear', dayOfYear),
  $hour: part('$hour', (local) => local.getUTCHours()),
  $isoDayOfWeek: part('$isoDayOfWeek', isoDayOfWeek),
  $isoWeek: part('$isoWeek', isoWeek),
  $isoWeekYear: part('$isoWeekYear', isoWeekYear),
  $millisecond: part('$millisecond', (local) => local.getUTCMilliseconds()),
  $minute: part('$minute', (local) => local.getUTCMinutes()),
  $month: part('$month', (local) => local.getUTCMonth() + 1),
  $second: part('$second', (local) => local.getUTCSeconds()),
  $week: part('$week', weekOfYear),
  $year: part('$year', (local) => local.getUTCFullYear()),
};
