import fc from 'fast-check';
import { runsOf } from '../../miniprogram/src/domain/agenda/runs';
import { formatCalendarDay, startOfDay } from '../../miniprogram/src/kit/format/time';

const hour = 3_600_000;

it.each([
  ['2026-11-27', '今天（11月27日）'],
  ['2026-11-28', '明天（11月28日）'],
  ['2026-11-26', '昨天（11月26日）'],
  ['2026-11-30', '11月30日（周一）'],
  ['2027-01-01', '2027年1月1日（周五）'],
])('a last day is named as people plan by it: %s', (day, words) => {
  const now = startOfDay('2026-11-27');
  expect([formatCalendarDay(day, now), formatCalendarDay(day, now + 23 * hour)]).toEqual([words, words]);
});

it('points keep their order, and no source is said twice running', () => {
  const points = fc.array(fc.record({ text: fc.string(), source: fc.constantFrom('', '要点一', '要点二') }));
  fc.assert(
    fc.property(points, (all) => {
      const runs = runsOf(all);
      expect(runs.flatMap((run) => run.points)).toEqual(all);
      expect(runs.every((run) => run.points.every(({ source }) => source === run.source))).toBe(true);
      expect(runs.some((run, at) => run.source === runs[at - 1]?.source)).toBe(false);
    }),
  );
});
