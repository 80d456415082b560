import fc from 'fast-check';
import { ruleBookOf } from '../../../../cloudfunctions/domain/rules/book';
import { addWorkDays, isProvisional, isWorkDay } from '../../../../cloudfunctions/domain/rules/work-days';
import { addDays, daysFrom, weekdayOf } from '../../../../types/shared/calendar';

const years = ruleBookOf([]).workYears;

/** Days that are no work days though from Monday to Friday, and the other way round. */
const unusual = (year: number) =>
  daysFrom(`${year}-01-01`, `${year}-12-31`).filter((day) => isWorkDay(day, years) !== weekdayOf(day) <= 5);

it('2025 and 2026 are as the notices say', () => {
  expect(unusual(2026).filter((day) => isWorkDay(day, years))).toEqual([
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ]);
  expect(unusual(2026)).toHaveLength(6 + 19);
  expect(unusual(2025)).toHaveLength(5 + 18);
});

it.each([
  ['2026-02-13', 1, '2026-02-14', false],
  ['2026-02-13', 2, '2026-02-24', false],
  ['2026-09-18', 5, '2026-09-24', false],
  ['2026-09-30', 1, '2026-10-08', false],
  ['2026-11-27', 5, '2026-12-04', false],
  ['2026-11-27', 0, '2026-11-27', false],
  // New Year 2027 is not known: counted from Monday to Friday, and said so.
  ['2026-12-31', 0, '2026-12-31', false],
  ['2026-12-30', 1, '2026-12-31', false],
  ['2026-12-31', 1, '2027-01-01', true],
  ['2026-12-29', 5, '2027-01-05', true],
])('%s and %i work days: %s, provisional %s', (day, count, then, provisional) => {
  expect(addWorkDays(day, count, years)).toEqual({ day: then, provisional });
});

it('a year that is not known goes from Monday to Friday, and is provisional', () => {
  expect(['2027-10-01', '2027-10-02', '2026-10-01'].map((day) => isWorkDay(day, years))).toEqual([
    true,
    false,
    false,
  ]);
  expect(['2027-10-01', '2026-10-01'].map((day) => isProvisional(day, years))).toEqual([true, false]);
});

it('as many work days lie between as were asked for', () => {
  const start = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2025-01-01', count));
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const { day: then, provisional } = addWorkDays(day, count, years);
      const between = daysFrom(addDays(day, 1), then);
      expect(between.filter((one) => isWorkDay(one, years))).toHaveLength(count);
      expect(isWorkDay(then, years)).toBe(true);
      expect(provisional).toBe(then >= '2027-01-01');
    }),
  );
});
