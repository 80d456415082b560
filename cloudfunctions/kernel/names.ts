import { likeIdeograph } from './look-alikes';

/**
 * The one normalisation of names and numbers: of people, organisations, phone numbers, headers and words. What was typed
 * is kept beside it for show (`visible`); what is compared goes through `matchKey`.
 */

/** What nobody sees: marks of direction, zero widths, soft hyphens, a BOM inside, fillers, variation selectors, controls. */
const unseen =
  /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\u{e0000}-\u{e0fff}]|(?![\t\n\v\f\r\x85])\p{Cc}/gu;

/** Every kind of white space, also those that only look empty. */
const spaces = /[\s\x85\u2800]+/g;

/** Nothing to do: printable ASCII and common ideographs with single spaces inside. */
const isPlain = /^(?:[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*)?$/;

/** A character as a number, as web pages and Java's writers leave it in text; ASCII so written is left alone. */
const reference = /&#(?:x([\da-f]{2,6})|(\d{3,7}));/gi;

/** Signs that stand between the parts of a name such as 阿卜杜拉·买买提, whatever the keyboard made of them. */
const dots = '[·•・.‧∙⋅●◦⦁˙ᐧ⸱᛫]';

const dotsBetween = new RegExp(`(?<=\\p{Script=Han}) ?(?:${dots} ?)+(?=\\p{Script=Han})`, 'gu');

const spaceBesideHan = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

/** What was typed, without what cannot be seen; every run of spaces is one, the ends are trimmed, `&#…;` is its character. */
export function visible(text: string): string {
  if (isPlain.test(text) && !text.includes('&#')) return text;
  return text.replace(reference, referred).replace(unseen, '').replace(spaces, ' ').trim();
}

/** Text as a person means it: full-width signs, radicals and compatibility forms as the ordinary ones; spaces as in `visible`. */
export function plain(text: string): string {
  if (isPlain.test(text) && !text.includes('&#')) return text;
  return visible(likeIdeograph(visible(text)).normalize('NFKC'));
}

/** The same without any space, since headers, words and names are padded to look even. */
export const compact = (text: string): string => plain(text).replaceAll(' ', '');

/**
 * One way of writing a person's name: no spaces beside Chinese characters (张 三 is 张三), single ones within Latin names,
 * one middle dot between the parts of a name.
 */
export const tidyName = (text: string): string =>
  plain(text).replace(dotsBetween, '·').replace(spaceBesideHan, '');

/**
 * The key under which two spellings of one name are the same, of a person or an organisation: without spaces and dots,
 * brackets and quotes of one kind, small letters. For comparing and searching; never shown.
 */
export const matchKey = (text: string): string =>
  tidyName(text)
    .replace(/[\s·]/g, '')
    .replace(/[“”„‟«»「」『』]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();

function referred(written: string, hexadecimal: string | undefined, decimal: string | undefined): string {
  const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
  const isCharacter = code >= 0x80 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : written;
}
