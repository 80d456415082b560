import { textOf, type Cell } from './cells';

const dayMs = 86_400_000;

/** Excel counts days from 1899-12-30, which is this long before 1970. */
const serialOfEpoch = 25_569;

/** The Party was founded in 1921; a day outside these years is a slip. */
const years = { from: 1921, to: 2099 };

/**
 * The calendar day (`YYYY-MM-DD`) that a cell tells: a date cell, an Excel serial, or text in the usual forms, with or
 * without a time behind it; `undefined` for anything else, a month without its day included.
 */
export function dayOfCell(cell: Cell): string | undefined {
  // A second forward: date cells come from floating-point days and may fall just short of midnight.
  if (cell instanceof Date) return within(new Date(cell.getTime() + 1000).toISOString().slice(0, 10));
  const text = textOf(cell)
    .replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    .replace(/\s+/g, '');
  const [, year, month, day] =
    /^(\d{4})[-/.–年](\d{1,2})[-/.–月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (year) return calendarDay(Number(year), Number(month), Number(day));
  return /^\d{4,5}(\.\d+)?$/.test(text) ? dayOfSerial(Math.floor(Number(text))) : undefined;
}

const dayOfSerial = (serial: number): string | undefined =>
  within(new Date((serial - serialOfEpoch) * dayMs).toISOString().slice(0, 10));

function calendarDay(year: number, month: number, day: number): string | undefined {
  const instant = new Date(Date.UTC(year, month - 1, day));
  // 30 February would otherwise become 1 March.
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return undefined;
  return within(instant.toISOString().slice(0, 10));
}

function within(day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  return year >= years.from && year <= years.to ? day : undefined;
}
