import { limits } from './limits';
import { plain, visible } from '../../kernel/names';

/** What must never be stored nor shown, found by what stands in a cell. Rules `leastData` and `sensitiveData`. */

/** Digits that belong together, with the spaces and dashes that people put between; an `X` may end them. */
const longNumber = /\d(?:[ -]{0,2}\d){6,}(?:[ -]{0,2}[Xx])?/g;

/** Weights of the seventeen digits and the eighteenth that follows from their sum. GB 11643-1999. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** True when the eighteenth sign of an ID-card number follows from the others. */
function hasValidCheck(id: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return checks[sum % 11] === id[17]?.toUpperCase();
}

/** True when the digits 7 to 14 of a number could be a day of birth: a mistyped ID-card number is one all the same. */
const hasBirthday = (id: string): boolean =>
  /^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(id);

function isIdNumber(signs: string): boolean {
  if (signs.length === 18) return hasValidCheck(signs) || hasBirthday(signs);
  // Several in one cell, or one with something written behind it without a space.
  if (signs.length < 18) return false;
  for (let at = 0; at + 18 <= Math.min(signs.length, 400); at += 1) {
    const part = signs.slice(at, at + 18);
    if (hasBirthday(part) && hasValidCheck(part)) return true;
  }
  return false;
}

/** True when a text holds an ID-card number, also with spaces or dashes inside, also among other words. */
export function holdsIdNumber(text: string): boolean {
  if (text.length < 15) return false;
  return (plain(text).match(longNumber) ?? []).some((number) => isIdNumber(number.replace(/[ -]/g, '')));
}

/** A place where somebody lives, people named by how they are related, punishments, illness, creed. */
const personal =
  /(?:路|街|弄|村|巷|新村|小区|公寓|道)[^,，;；。]{0,12}?\d{1,5}(?:号|弄|室|幢|栋|单元)|(?:父亲|母亲|配偶|妻子|丈夫|儿子|女儿|公公|婆婆|岳父|岳母)[:：是为]|处分|留党察看|开除党籍|低保|残疾|重病|离异|信教/;

/** True when a text holds what must never be stored. */
export const isForbidden = (text: string): boolean =>
  holdsIdNumber(text) || personal.test(text.slice(0, 2_000));

/** Short, and without a digit: nothing to strike out. */
const harmless = /^\P{N}{0,40}$/u;

/**
 * A text as it may be shown and remembered: short, and with every long number (of a phone, an ID card, a bank card)
 * struck out. With `days`, a day written in eight digits stays.
 */
export function shown(text: string, days = false, atMost: number = limits.shown): string {
  const written = plain(text.slice(0, 400)).replace(longNumber, (number) => {
    const digits = number.replace(/[ -]/g, '');
    if (days && (/^(?:19|20)\d{6}$/.test(digits) || /^\d{4}-\d\d?-\d\d?$/.test(number))) return number;
    return digits.length < 7 ? number : '*'.repeat(Math.min(digits.length, 12));
  });
  return Array.from(written).slice(0, atMost).join('');
}

/** The same, as it was typed: full-width letters and the like stay. */
export function shownAsTyped(text: string): string {
  if (harmless.test(text)) return visible(text);
  const masked = shown(text);
  return masked.includes('*')
    ? masked
    : Array.from(visible(text.slice(0, 400)))
        .slice(0, limits.shown)
        .join('');
}
