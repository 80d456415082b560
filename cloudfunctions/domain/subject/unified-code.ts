import { compact } from '../../kernel/names';

/** The unified code of an enterprise or social organisation (统一社会信用代码): 18 signs, the last a check (GB 32100-2015). */

/** Its signs by their value; I, O, S, V and Z are none. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export const codeLength = 18;

/** The check sign of the first seventeen; `undefined` where one of them is no sign of such a code. */
export function checkSignOf(first: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const sign of first) {
    const value = signs.indexOf(sign);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % signs.length;
  }
  return signs[(signs.length - (sum % signs.length)) % signs.length];
}

/** True for eighteen signs of which the last is the check of the others. */
export const isUnifiedCode = (code: string): boolean =>
  code.length === codeLength && checkSignOf(code.slice(0, -1)) === code.at(-1);

/** Letters that no code has, each before what was meant. */
const mistaken: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };

/**
 * A code as it was meant: full-width signs, small letters, spaces and dashes as usual, letters that no code has as the
 * digits they look like. It need not be a valid one.
 */
export const tidyCode = (text: string): string =>
  compact(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IOSZ]/g, (sign) => mistaken[sign] ?? sign);

/** Who registered it, what it is, and the first figures of the region (GB 32100-2015): so every code of a subject begins. */
const beginning = /^(?:1[1239]|5[1239]|9[123]|Y1)[1-8]\d[0-9A-Z]{0,14}$/;

/** A code as far as it is written, of a text that is nothing else; `undefined` of any other, a name of figures among them. */
export function codeBegun(text: string): string | undefined {
  const code = tidyCode(text);
  return /^[\w-]*$/.test(compact(text)) && beginning.test(code) ? code : undefined;
}

/** True when one slip of the hand makes one of the other: two signs at most are others, or one is missing. */
export function differLittle(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  if (short.length === long.length) {
    let others = 0;
    for (let at = 0; at < long.length; at += 1) if (short[at] !== long[at]) others += 1;
    return others <= 2;
  }
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at) === long.slice(at + 1);
}
