import fc from 'fast-check';
import type { Cell } from '../../../../cloudfunctions/domain/sheets/book';
import { readDay } from '../../../../cloudfunctions/roster/reading/days';

const today = '2026-11-27';
const read = (cell: Cell, countsFrom1904 = false) =>
  readDay(cell, { today, countsFrom1904, settled: () => undefined });

const dayMs = 86_400_000;
const from = Date.UTC(1930, 0, 1);
const days = fc
  .integer({ min: 0, max: (Date.parse(today) - from) / dayMs })
  .map((days) => new Date(from + days * dayMs).toISOString().slice(0, 10));

const numerals = (digits: string) =>
  Array.from(digits, (digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
const spoken = (number: number) => {
  const tens = Math.floor(number / 10);
  const ten = tens > 0 ? `${tens > 1 ? numerals(String(tens)) : ''}十` : '';
  return ten + (number % 10 > 0 ? numerals(String(number % 10)) : '');
};

/** Every way of writing a day that leaves nothing open. */
const ways: ((year: string, month: number, day: number) => Cell)[] = [
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${year}.${month}.${day}`,
  (year, month, day) => `${year}/${month}/${day} 00:00:00`,
  (year, month, day) => `${year}年${month}月${day}日`,
  (year, month, day) => `${year} 年 ${month} 月 ${day} 日`,
  (year, month, day) => `${numerals(year)}年${spoken(month)}月${spoken(day)}日`,
  (year, month, day) => year + String(month).padStart(2, '0') + String(day).padStart(2, '0'),
  (year, month, day) => Number(year + String(month).padStart(2, '0') + String(day).padStart(2, '0')),
  (year, month, day) => ({ wall: Date.UTC(Number(year), month - 1, day) }),
];

it('a day is the same day in every way of writing it', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...ways), (day, way) => {
      const [year = '', month, date] = day.split('-');
      expect(read(way(year, Number(month), Number(date)))).toEqual({ kind: 'day', day });
    }),
  );
});

it('a number counts days in the system of its book, less than half a second off', () => {
  fc.assert(
    fc.property(
      days,
      fc.boolean(),
      fc.double({ min: -0.49, max: 0.49, noNaN: true }),
      (day, is1904, seconds) => {
        const serial = Date.parse(day) / dayMs + (is1904 ? 24_107 : 25_569) + seconds / 86_400;
        // Earlier ones are no five digits, and nobody alive joined then.
        fc.pre(serial + (is1904 ? 1_462 : 0) >= 10_000);
        expect(read(serial, is1904)).toEqual({ kind: 'day', day, fromNumber: true });
      },
    ),
  );
});

it('midnight in Shanghai is that day, whatever the zone it is written in, summer time included', () => {
  const summers = [1986, 1987, 1988, 1989, 1990, 1991].flatMap((year) =>
    [4, 5, 6, 7, 8, 9].map((month) => `${year}-${String(month).padStart(2, '0')}-20`),
  );
  const offsets = fc.constantFrom(-5, 0, 1, 8, 9);
  const clock = (at: number, zone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  fc.assert(
    fc.property(fc.oneof(days, fc.constantFrom(...summers)), offsets, (day, offset) => {
      // Found by trying, not by the rule that is tested.
      const midnight = [8, 9]
        .map((hours) => Date.parse(`${day}T00:00:00+0${hours}:00`))
        .find((at) => clock(at, 'Asia/Shanghai') === `${day} 00:00:00`);
      fc.pre(midnight !== undefined);
      const local = new Date(midnight + offset * 3_600_000).toISOString().slice(0, 19);
      const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}0${Math.abs(offset)}:00`;
      expect(read(local + zone)).toEqual({ kind: 'day', day });
    }),
  );
});

it('a time of day never makes a day the one before without asking', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 86_399 }), fc.boolean(), (day, second, isText) => {
      const wall = Date.parse(day) + second * 1000;
      const cell = isText ? new Date(wall).toISOString().slice(0, 19).replace('T', ' ') : { wall };
      const told = read(cell);
      if (second < 15 * 3600) expect(told).toEqual({ kind: 'day', day });
      else {
        const next = new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
        expect(told).toEqual({ kind: 'open', code: 'DATE_LATE_TIME', proposals: [day, next] });
      }
    }),
  );
});

it('what is no day is never one', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc.double(),
        fc.stringMatching(/^[\d年月日./:TZ +-]{0,24}$/),
        fc.integer(),
      ),
      (cell) => {
        const told = read(cell);
        if (told.kind !== 'day') return;
        expect(told.day <= today && told.day >= '1921-01-01').toBe(true);
        expect(new Date(told.day).toISOString().slice(0, 10)).toBe(told.day);
      },
    ),
  );
});
