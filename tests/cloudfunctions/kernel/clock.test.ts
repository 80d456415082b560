import { dayOf, monthOf, startOfDay } from '../../../cloudfunctions/kernel/clock';

describe('Beijing time', () => {
  it.each([
    ['the last millisecond of November', '2026-11-30T15:59:59.999Z', '2026-11', '2026-11-30'],
    ['the first of December', '2026-11-30T16:00:00.000Z', '2026-12', '2026-12-01'],
    ['New Year', '2026-12-31T16:00:00.000Z', '2027-01', '2027-01-01'],
    ['a leap day', '2028-02-28T16:30:00.000Z', '2028-02', '2028-02-29'],
  ])('%s', (_, instant, month, day) => {
    const at = Date.parse(instant);
    expect(monthOf(at)).toBe(month);
    expect(dayOf(at)).toBe(day);
    expect(new Date(startOfDay(at)).toISOString().slice(11)).toBe('16:00:00.000Z');
    expect(startOfDay(at)).toBeLessThanOrEqual(at);
  });
});
