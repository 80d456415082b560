import { requestFailed } from '../../../errors';
import type { Value } from '../../documents';
import type { Operators } from '../expression';
import { taking, takingPresent } from '../operands';
import { coerceToText, integerOf, isNullish, isNumber, textOf, typeName } from '../values';

function concatenate(...values: Value[]): Value {
  let text = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string')
      throw requestFailed(`$concat only supports strings, not ${typeName(value)}`);
    text += value;
  }
  return text;
}

/** Where one text first stands in another, counted in the units that `split` cuts it into. */
const indexOf =
  (name: string, split: (text: string) => ArrayLike<unknown>) =>
  (text: Value, wanted: Value, start?: Value, end?: Value): Value => {
    if (isNullish(text)) return null;
    const units = split(textOf(text, `${name}'s first argument`));
    const sought = split(textOf(wanted, `${name}'s second argument`));
    const from = start === undefined ? 0 : integerOf(start, `${name}'s start`, 0);
    const to = Math.min(units.length, end === undefined ? Infinity : integerOf(end, `${name}'s end`, 0));
    for (let at = from; at + sought.length <= to; at++) {
      let same = 0;
      while (same < sought.length && units[at + same] === sought[same]) same++;
      if (same === sought.length) return at;
    }
    return -1;
  };

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

function split(text: Value, separator: Value): Value {
  const whole = textOf(text, "$split's first argument");
  const by = textOf(separator, "$split's second argument");
  if (by === '') throw requestFailed('$split requires a non-empty separator');
  return whole.split(by);
}

/** Part of a text counted in bytes of UTF-8; a negative length takes the rest. */
const substrBytes =
  (name: string) =>
  (value: Value, start: Value, length: Value): string => {
    const bytes = bytesOf(coerceToText(value));
    if (!isNumber(start) || !isNumber(length))
      throw requestFailed(`${name}: the starting index and the length must be numeric types`);
    const from = Math.trunc(start);
    if (from < 0) throw requestFailed(`${name}: starting index must be non-negative (got: ${from})`);
    if (from >= bytes.length) return '';
    const to = length < 0 ? bytes.length : Math.min(bytes.length, from + Math.trunc(length));
    if (isInsideCharacter(bytes, from))
      throw requestFailed(`${name}: Invalid range, starting index is a UTF-8 continuation byte.`);
    if (isInsideCharacter(bytes, to))
      throw requestFailed(`${name}: Invalid range, ending index is in the middle of a UTF-8 character.`);
    return bytes.toString('utf8', from, to);
  };

const isInsideCharacter = (bytes: Buffer, at: number): boolean =>
  at < bytes.length && (bytes.readUInt8(at) & 0xc0) === 0x80;

function substrCP(value: Value, start: Value, length: Value): string {
  const text = coerceToText(value);
  const from = integerOf(start, '$substrCP: starting index', 0);
  const count = integerOf(length, '$substrCP: length', 0);
  return Array.from(text)
    .slice(from, from + count)
    .join('');
}

// Only the letters of ASCII have another case to the database.
const toLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const toUpper = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

const compareWithoutCase = (a: Value, b: Value): number =>
  bytesOf(toUpper(coerceToText(a))).compare(bytesOf(toUpper(coerceToText(b))));

/** Operators on text. */
export const text: Operators = {
  $concat: taking('$concat', [0, Infinity], concatenate),
  $indexOfBytes: taking('$indexOfBytes', [2, 4], indexOf('$indexOfBytes', bytesOf)),
  $indexOfCP: taking(
    '$indexOfCP',
    [2, 4],
    indexOf('$indexOfCP', (value) => Array.from(value)),
  ),
  $split: takingPresent('$split', 2, split),
  $strLenBytes: taking(
    '$strLenBytes',
    1,
    (value) => bytesOf(textOf(value, "$strLenBytes's argument")).length,
  ),
  $strLenCP: taking('$strLenCP', 1, (value) => Array.from(textOf(value, "$strLenCP's argument")).length),
  $strcasecmp: taking('$strcasecmp', 2, compareWithoutCase),
  $substr: taking('$substr', 3, substrBytes('$substr')),
  $substrBytes: taking('$substrBytes', 3, substrBytes('$substrBytes')),
  $substrCP: taking('$substrCP', 3, substrCP),
  $toLower: taking('$toLower', 1, (value) => toLower(coerceToText(value))),
  $toUpper: taking('$toUpper', 1, (value) => toUpper(coerceToText(value))),
};
