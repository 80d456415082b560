import { plain } from '../../kernel/names';
import { aroundDigits, mobileOf } from '../../kernel/phone';
import type { Cell } from '../../domain/sheets/book';

/** What a cell says of a phone number. */
export type PhoneReading =
  | { kind: 'none' }
  | { kind: 'number'; phone: string }
  /** As an export of ours masks it: the last four digits, and the first ones that are there. */
  | { kind: 'masked'; tail: string }
  | { kind: 'fault'; code: 'PHONE_INVALID' | 'PHONE_SCIENTIFIC' }
  | { kind: 'several'; phones: string[] };

/** Reads the cell of a phone number; a number that a spreadsheet has shortened is never made up. */
export function readPhone(cell: Cell): PhoneReading {
  if (cell === null) return { kind: 'none' };
  if (typeof cell !== 'string' && typeof cell !== 'number') return { kind: 'fault', code: 'PHONE_INVALID' };
  const phone = mobileOf(String(cell));
  if (phone) return { kind: 'number', phone };
  const text = plain(String(cell));
  if (text === '') return { kind: 'none' };
  const [, tail] = /^\d{0,3}\*{3,}(\d{4})$/.exec(text.replace(aroundDigits, '')) ?? [];
  if (tail) return { kind: 'masked', tail };
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(text)) return scientific(text);
  const phones = [
    ...new Set(text.split(/[/\\,;、|\s]|(?<=\d{11})(?=1)/).flatMap((part) => mobileOf(part) ?? [])),
  ];
  if (phones.length > 1) return { kind: 'several', phones };
  return { kind: 'fault', code: 'PHONE_INVALID' };
}

/** All eleven digits may still be there, as Java writes large numbers; with fewer the rest is lost. */
function scientific(text: string): PhoneReading {
  const [mantissa = '', exponent] = text.toUpperCase().split('E');
  const digits = mantissa.replace('.', '');
  const phone = Number(exponent) === 10 && digits.length === 11 ? mobileOf(digits) : undefined;
  return phone ? { kind: 'number', phone } : { kind: 'fault', code: 'PHONE_SCIENTIFIC' };
}
