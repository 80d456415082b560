import fc from 'fast-check';
import { icsOf } from '../../miniprogram/src/services/ics';

/** The calendar file, read back by the rules of RFC 5545. */

const now = Date.UTC(2026, 10, 27, 2);

/** The lines of a file, joined where they were folded. */
const unfolded = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n').slice(0, -1);

/** A text as it was before it was escaped. */
const plain = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

const valueOf = (lines: string[], name: string): string | undefined =>
  lines.find((line) => line.split(/[:;]/)[0] === name)?.replace(/^[^:]*:/, '');

const one = { uid: 'a', title: '党员大会', on: '2026-12-31' };

it('holds a whole day as a day, and an instant in Beijing', () => {
  const whole = unfolded(icsOf('日历', [one], now));
  expect(whole).toContain('DTSTART;VALUE=DATE:20261231');
  expect(whole).toContain('DTSTAMP:20261127T020000Z');
  // 23:30 in Beijing, which is still the day before in UTC.
  const timed = unfolded(
    icsOf(
      '日历',
      [
        {
          ...one,
          on: '2026-12-01',
          startsAt: Date.UTC(2026, 11, 1, 15, 30),
          endsAt: Date.UTC(2026, 11, 1, 17),
        },
      ],
      now,
    ),
  );
  expect(timed).toContain('DTSTART;TZID=Asia/Shanghai:20261201T233000');
  expect(timed).toContain('DTEND;TZID=Asia/Shanghai:20261202T010000');
  expect(timed.filter((line) => line.startsWith('TZID:'))).toEqual(['TZID:Asia/Shanghai']);
});

it('of nothing is a calendar with nothing on it', () => {
  const lines = unfolded(icsOf('日历', [], now));
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  expect(lines).not.toContain('BEGIN:VEVENT');
});

const words = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.replace(/\p{C}/gu, ''));
const told = fc.oneof(
  words,
  fc.constantFrom('，；、', 'a,b;c\\n', '一\n二', '党'.repeat(60), '👩‍👩‍👧'.repeat(9)),
);

it('keeps every text, in lines of 75 bytes at most, none cut within a character', () => {
  fc.assert(
    fc.property(told, told, told, (uid, title, note) => {
      const text = icsOf(title, [{ ...one, uid, title, note }], now);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text).not.toMatch(/[^\r]\n|\uFFFD/);
      const lines = unfolded(text);
      expect(plain(valueOf(lines, 'UID') ?? '')).toBe(uid);
      expect(plain(valueOf(lines, 'SUMMARY') ?? '')).toBe(title);
      expect(plain(valueOf(lines, 'DESCRIPTION') ?? '')).toBe(note);
    }),
  );
});
