import fc from 'fast-check';
import { visitDueOn, type Visited } from '../../../cloudfunctions/domain/instructor/due';
import { addDays } from '../../../types/shared/calendar';

/** By when an instructor speaks to a subject again. */

const table: [string, Visited, number, string | undefined][] = [
  ['nothing laid down, nothing meant', { instructedSince: '2026-01-01' }, 0, undefined],
  [
    'what they meant themselves',
    { instructedSince: '2026-01-01', nextVisitOn: '2026-05-04' },
    0,
    '2026-05-04',
  ],
  ['so many days after it was taken on', { instructedSince: '2026-01-01' }, 30, '2026-01-31'],
  [
    'so many days after the last time',
    { instructedSince: '2026-01-01', visitedOn: '2026-03-01' },
    30,
    '2026-03-31',
  ],
  [
    'a visit of somebody before says nothing of who took it on since',
    { instructedSince: '2026-03-01', visitedOn: '2026-01-10' },
    30,
    '2026-03-31',
  ],
  [
    'the earlier of both',
    { instructedSince: '2026-01-01', visitedOn: '2026-03-01', nextVisitOn: '2026-03-20' },
    30,
    '2026-03-20',
  ],
  ['nobody looks after it', {}, 30, undefined],
];
it.each(table)('%s', (_, visited, everyDays, expected) => {
  expect(visitDueOn(visited, everyDays)).toBe(expected);
});

it('is never later for a shorter time between, and none without', () => {
  const aDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-01-01', days));
  fc.assert(
    fc.property(
      fc.record({ instructedSince: aDay, visitedOn: aDay, nextVisitOn: aDay }, { requiredKeys: [] }),
      fc.integer({ min: 1, max: 366 }),
      (visited, everyDays) => {
        const [short, long] = [visitDueOn(visited, everyDays), visitDueOn(visited, everyDays + 1)];
        expect((short ?? '') <= (long ?? '')).toBe(true);
        expect(visitDueOn(visited, 0)).toBe(visited.nextVisitOn);
      },
    ),
  );
});
