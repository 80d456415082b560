import { sendingLasts } from '../../../../cloudfunctions/domain/messaging/quiet-hours';

const hour = 3_600_000;
/** An hour of 23 November 2026 in Beijing. */
const at = (hours: number) => Date.UTC(2026, 10, 22, 16) + hours * hour;

describe.each([
  { from: 21, until: 8 },
  { from: 12, until: 14 },
  { from: 0, until: 0 },
])('quiet from $from to $until', (quietHours) => {
  it.each(
    {
      21: [
        [0, 0],
        [7.99, 0],
        [8, 13],
        [20.5, 0.5],
        [21, 0],
        [23.9, 0],
      ],
      12: [
        [11, 1],
        [12, 0],
        [13.5, 0],
        [14, 22],
      ],
      0: [
        [0, Infinity],
        [12, Infinity],
      ],
    }[quietHours.from] as [number, number][],
  )('at %d one may send for %d hours', (hours, lasts) => {
    expect(sendingLasts(at(hours), quietHours) / hour).toBeCloseTo(lasts, 6);
  });
});
