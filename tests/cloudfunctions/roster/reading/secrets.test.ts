import fc from 'fast-check';
import {
  holdsIdNumber,
  isForbidden,
  shown,
  shownAsTyped,
} from '../../../../cloudfunctions/domain/sheets/secrets';
import { withCheck } from '../../../../scripts/roster-corpus/ids';

/** Numbers with a right check digit, of a district that there is none of. */
const numbers = fc
  .tuple(
    fc.integer({ min: 1900, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(999),
  )
  .map(([year, month, day, order]) =>
    withCheck(
      `999999${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(order).padStart(3, '0')}`,
    ),
  );

const spelled = fc
  .tuple(numbers, fc.constantFrom('', ' ', '-', '  ', '\u200b', '\u3000'), fc.boolean())
  .map(([number, between, isWide]) => {
    const parts = [number.slice(0, 6), number.slice(6, 14), number.slice(14)].join(between);
    return {
      number,
      text: isWide ? parts.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))) : parts,
    };
  });

const around = fc.constantFrom('', '身份证', '号:', '，', '（', '见', 'ID ');

it('an ID-card number is found in any spelling among any words, and never shown', () => {
  fc.assert(
    fc.property(spelled, around, around, ({ number, text }, before, after) => {
      const cell = `${before}${text}${after}`;
      expect(holdsIdNumber(cell)).toBe(true);
      expect(isForbidden(cell)).toBe(true);
      for (const seen of [shown(cell), shown(cell, true), shownAsTyped(cell)]) {
        expect(seen.normalize('NFKC').replace(/[^\dX]/gi, '')).not.toContain(number.slice(6, 14));
      }
    }),
  );
});

it.each([
  ['13812345678', false],
  ['2012-07-01', false],
  // 18 digits whose check digit is wrong and whose middle is no day.
  ['123456789012345678', false],
  // Mistyped in its last digit, it is one all the same.
  ['999999199001011230', true],
  ['91310117MA1J0000XX', false],
  ['启云公司党支部', false],
])('%s holds an ID-card number: %s', (text, expected) => {
  expect(holdsIdNumber(text)).toBe(expected);
});

it.each([
  ['家住玉树路12弄3号', true],
  ['父亲：张三', true],
  ['文诚路支部', false],
  ['爱好书法', false],
])('%s must never be stored: %s', (text, expected) => {
  expect(isForbidden(text)).toBe(expected);
});
