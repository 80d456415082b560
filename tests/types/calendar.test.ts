import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  daysFrom,
  lastDayOf,
  shiftMonth,
  weekdayOf,
} from '../../types/shared/calendar';

dayjs.extend(utc);

it.each([
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-04-30', 1, '2026-05-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-11-27', 0, '2026-11-27'],
])('%s and %i months: %s', (day, months, then) => {
  expect(addMonths(day, months)).toBe(then);
});

it.each([
  ['2028-02-29', 1, '2029-02-28'],
  ['2028-02-29', 4, '2032-02-29'],
  ['2026-02-28', 2, '2028-02-28'],
])('%s and %i years: %s', (day, years, then) => {
  expect(addYears(day, years)).toBe(then);
});

it.each([
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2100-02', '2100-02-28'],
  ['2026-12', '2026-12-31'],
])('%s ends on %s', (month, day) => {
  expect(lastDayOf(month)).toBe(day);
});

const days = fc.integer({ min: -20_000, max: 40_000 }).map((number) => addDays('1990-01-01', number));

it('reckons as the library of the cloud does, and comes back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -600, max: 600 }), (day, by) => {
      const told = dayjs.utc(day);
      expect(addMonths(day, by)).toBe(told.add(by, 'month').format('YYYY-MM-DD'));
      expect(shiftMonth(shiftMonth(day.slice(0, 7), by), -by)).toBe(day.slice(0, 7));
      expect(daysBetween(day, addDays(day, by))).toBe(by);
      expect(weekdayOf(day) % 7).toBe(told.day());
      expect(daysFrom(day, addDays(day, Math.abs(by) % 40))).toHaveLength((Math.abs(by) % 40) + 1);
    }),
  );
  expect(daysFrom('2026-11-27', '2026-11-26')).toEqual([]);
});
