import { nextThemeDay, themeDayIn } from '../../../cloudfunctions/domain/gathering/theme-day';

const date = (day: number) => ({ on: { by: 'date' as const, day }, at: '14:00' });
const weekday = (nth: number, of: number) => ({
  on: { by: 'weekday' as const, nth, weekday: of },
  at: '09:30',
});

it.each([
  ['the 15th', '2026-11', date(15), '2026-11-15'],
  ['the 31st of a month of thirty days', '2026-11', date(31), '2026-11-30'],
  ['the 31st of February in a leap year', '2028-02', date(31), '2028-02-29'],
  ['the first Sunday of a month that begins on it', '2026-11', weekday(1, 7), '2026-11-01'],
  ['the third Friday', '2026-11', weekday(3, 5), '2026-11-20'],
  ['the fourth Monday', '2026-12', weekday(4, 1), '2026-12-28'],
])('%s', (_, month, rule, day) => {
  expect(themeDayIn(month, rule)).toBe(day);
});

it.each([
  ['later today', '2026-11-15T05:59:00Z', '2026-11-15'],
  ['next month, once it has begun', '2026-11-15T06:00:00Z', '2026-12-15'],
  ['over the turn of the year', '2026-12-20T00:00:00Z', '2027-01-15'],
  ['by the day in Beijing, not in UTC', '2026-10-31T17:00:00Z', '2026-11-15'],
])('the next one is %s', (_, now, day) => {
  const next = nextThemeDay(date(15), Date.parse(now));
  expect(next.day).toBe(day);
  expect(new Date(next.startsAt).toISOString()).toBe(`${day}T06:00:00.000Z`);
});
