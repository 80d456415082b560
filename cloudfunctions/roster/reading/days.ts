import { lastDayOf } from '../../../types/shared/calendar';
import { isBroken, isMoment, type Cell } from '../../domain/sheets/book';
import { isNothing } from './words';
import { plain } from '../../kernel/names';
import { writtenDay, type WrittenDay } from './written-days';

/** The one place that decides which calendar day a cell tells. */

/** What a cell can leave open; each is asked once for a column. */
export type DayDoubt =
  | 'DATE_INVALID'
  | 'DATE_IN_FUTURE'
  | 'DATE_YEAR_ONLY'
  | 'DATE_MONTH_ONLY'
  | 'DATE_SHORT_MONTH'
  | 'DATE_TWO_DIGIT_YEAR'
  | 'DATE_ORDER'
  | 'DATE_LATE_TIME';

/** How each can be settled; `blank` leaves the day out. */
export const dayChoices: Record<DayDoubt, readonly string[]> = {
  DATE_INVALID: ['blank'],
  DATE_IN_FUTURE: ['blank'],
  DATE_YEAR_ONLY: ['blank'],
  DATE_MONTH_ONLY: ['first', 'last', 'blank'],
  DATE_SHORT_MONTH: ['january', 'october', 'blank'],
  DATE_TWO_DIGIT_YEAR: ['proposed', 'blank'],
  DATE_ORDER: ['monthFirst', 'dayFirst', 'blank'],
  DATE_LATE_TIME: ['sameDay', 'nextDay', 'blank'],
};

export type DayReading =
  | { kind: 'none' }
  /** `YYYY-MM-DD`; `fromNumber` when a plain number was taken for a day. */
  | { kind: 'day'; day: string; fromNumber?: true }
  | { kind: 'open'; code: DayDoubt; proposals: string[] };

export interface DayContext {
  /** A day in Beijing. */
  today: string;
  countsFrom1904: boolean;
  /** How the person settled such a doubt in this column, if they did. */
  settled: (code: DayDoubt) => string | undefined;
}

const dayMs = 86_400_000;

/** Excel counts days from 1899-12-30, or from 1904-01-01; both as days before 1970. */
const epochs = { usual: 25_569, from1904: 24_107 };

/** Plain numbers that can be days: 1927-05-18 to 2099-12-31; nobody alive joined earlier. */
const serials = { from: 10_000, to: 73_050 };

/** What is written into the column of the day of becoming full while it has not come. */
const notYet = /^(?:尚?未转正|未到期|预备期?|预备党员|待转正)$/;

/** The Party was founded in 1921. */
const firstYear = 1921;

/**
 * From this hour on a time may be the start of the next day, told by a clock eight or nine hours behind (Shanghai had
 * summer time from 1986 to 1991), or the end of a day that fell short of midnight by old local time.
 */
const late = 15 * 3600;

/** Reads a cell of a column of days. */
export function readDay(cell: Cell, context: DayContext): DayReading {
  if (cell === null || cell === '') return { kind: 'none' };
  if (typeof cell === 'boolean' || isBroken(cell)) return open('DATE_INVALID', [], context);
  if (isMoment(cell)) {
    return judge({ ...clockOf(cell.wall), ...(cell.isMonth && { isMonth: cell.isMonth }) }, context);
  }
  if (typeof cell === 'number') return judge(ofNumber(cell, context) ?? writtenDay(String(cell)), context);
  const text = plain(cell);
  if (isNothing(text) || notYet.test(text)) return { kind: 'none' };
  const number = /^\d{5}(?:\.\d{1,12})?$/.test(text) ? ofNumber(Number(text), context) : undefined;
  return judge(number ?? writtenDay(text), context);
}

function ofNumber(
  number: number,
  { countsFrom1904 }: DayContext,
): (WrittenDay & { fromNumber: true }) | undefined {
  const serial = countsFrom1904 ? number + epochs.usual - epochs.from1904 : number;
  if (!(serial >= serials.from && serial <= serials.to)) return undefined;
  return { ...clockOf((serial - epochs.usual) * dayMs), fromNumber: true };
}

/** A moment as day and second of the day, rounded to the second: date cells are floating-point days. */
function clockOf(wall: number): { day: string; seconds: number } {
  const seconds = Math.round(wall / 1000);
  const midnight = Math.floor(seconds / 86_400);
  const day = new Date(midnight * dayMs);
  if (Number.isNaN(day.getTime())) return { day: '', seconds: 0 };
  return { day: day.toISOString().slice(0, 10), seconds: seconds - midnight * 86_400 };
}

/** What is left open is asked; what was settled is followed. */
function judge(written: WrittenDay | undefined, context: DayContext): DayReading {
  if (!written) return open('DATE_INVALID', [], context);
  if ('year' in written) return open('DATE_YEAR_ONLY', [], context);
  if ('orders' in written) return judgeOrder(written.orders, context);
  if ('years' in written) return judgeYear(written.years, context);
  if ('months' in written) return judgeMonth(written.months, context);
  // Only a whole month shows the spreadsheet's own first day.
  if (written.isMonth && written.day.endsWith('-01')) return judgeMonth([written.day.slice(0, 7)], context);
  if (written.seconds !== undefined && written.seconds >= late) return judgeLate(written.day, context);
  return within(written.day, context, 'fromNumber' in written);
}

function judgeOrder([monthFirst, dayFirst]: [string?, string?], context: DayContext): DayReading {
  const possible = [monthFirst, dayFirst].flatMap((day) => day ?? []);
  const settled = context.settled('DATE_ORDER');
  const chosen = settled === 'monthFirst' ? monthFirst : dayFirst;
  if (settled === 'monthFirst' || settled === 'dayFirst') {
    return chosen ? within(chosen, context) : open('DATE_INVALID', possible, context);
  }
  return open('DATE_ORDER', possible, context);
}

function judgeYear(days: string[], context: DayContext): DayReading {
  const possible = days.filter((day) => isPossible(day, context.today));
  const [proposed] = possible;
  if (proposed && context.settled('DATE_TWO_DIGIT_YEAR') === 'proposed') return within(proposed, context);
  return open('DATE_TWO_DIGIT_YEAR', possible, context);
}

function judgeMonth(months: string[], context: DayContext): DayReading {
  const settled = context.settled('DATE_SHORT_MONTH');
  const [first = '', second] = months;
  if (second && settled !== 'january' && settled !== 'october') {
    return open('DATE_SHORT_MONTH', months.map(firstOf), context);
  }
  const month = second && settled === 'october' ? second : first;
  const days = { first: firstOf(month), last: lastDayOf(month) };
  const day = context.settled('DATE_MONTH_ONLY');
  if (day === 'first' || day === 'last') return within(days[day], context);
  return open('DATE_MONTH_ONLY', [days.first, days.last], context);
}

function judgeLate(day: string, context: DayContext): DayReading {
  const next = new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
  const settled = context.settled('DATE_LATE_TIME');
  if (settled === 'sameDay') return within(day, context);
  if (settled === 'nextDay') return within(next, context);
  return open('DATE_LATE_TIME', [day, next], context);
}

function within(day: string, context: DayContext, fromNumber = false): DayReading {
  if (day > context.today) return open('DATE_IN_FUTURE', [], context);
  if (!isPossible(day, context.today)) return open('DATE_INVALID', [], context);
  return { kind: 'day', day, ...(fromNumber && { fromNumber }) };
}

const isPossible = (day: string, today: string): boolean =>
  Number(day.slice(0, 4)) >= firstYear && day <= today;

const open = (code: DayDoubt, proposals: string[], context: DayContext): DayReading =>
  context.settled(code) === 'blank' ? { kind: 'none' } : { kind: 'open', code, proposals };

const firstOf = (month: string): string => `${month}-01`;
