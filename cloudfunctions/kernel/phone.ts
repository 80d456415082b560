import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { phoneIndexKey, phoneKeys } from './environment';
import { plain } from './names';

/**
 * Phone numbers at rest: encrypted, and findable only through a keyed fingerprint (the blind index).
 *
 * Keys come from the function's environment, never from code (`environment.ts`):
 * - `PHONE_KEYS`: the first encrypts; all of them decrypt, so a key is rotated by putting a new one in front; the timer
 *   seals anew what lies under the old ones, which are dropped then.
 * - `PHONE_INDEX_KEY`: changed together with a new key of `PHONE_KEYS`, since sealing anew also computes the fingerprint
 *   anew.
 *
 * How to rotate: docs/operations.md.
 */

/** A phone number as it is stored. */
export interface StoredPhone {
  /** `keyName.iv.tag.ciphertext`, base64url. */
  sealed: string;
  /** The blind index: equal numbers have equal fingerprints, and nobody without the key can compute one. */
  fingerprint: string;
  /** The last four digits, enough for a keeper to tell two people of one name apart. */
  tail: string;
}

/** What people put around and between the digits, and what protects a long number from a spreadsheet. */
export const aroundDigits = /[\s\-‐-―−－()（）.'"`’‘＇=]/g;

const mobile = /^1[3-9]\d{9}$/;

/**
 * A mainland mobile number as eleven digits, from what people, spreadsheets and WeChat write; `undefined` if it is none.
 */
export function mobileOf(written: string): string | undefined {
  if (mobile.test(written)) return written;
  const digits = plain(written)
    .replace(/\.0+$/, '')
    .replace(aroundDigits, '')
    .replace(/^(?:\+86|0086|86)(?=1\d{10}$)/, '');
  return mobile.test(digits) ? digits : undefined;
}

/** Seals a normalised number with the current key. */
export const sealPhone = (phone: string): StoredPhone => ({
  sealed: seal(phone),
  fingerprint: fingerprintOf(phone),
  tail: phone.slice(-4),
});

/** Seals a text with the current key: `keyName.iv.tag.ciphertext`, base64url. */
export function seal(text: string): string {
  const [current] = phoneKeys();
  if (!current) throw new Error('there is no key');
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', current.key, iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
  return [current.name, ...parts].join('.');
}

/**
 * A number of any kind, sealed, with its last digits; `undefined` if it is none. Offices have others than mobile ones: seven
 * digits or more, with an area code or an extension.
 */
export function sealedNumber(written: string): Pick<StoredPhone, 'sealed' | 'tail'> | undefined {
  const number = plain(written).replace(/[^\d-]/g, '');
  const digits = number.replace(/-/g, '');
  if (digits.length < 7 || digits.length > 18) return undefined;
  return { sealed: seal(number), tail: digits.slice(-4) };
}

/** Opens a sealed number; throws when its key is gone or it was tampered with. */
export const openPhone = (sealed: string): string => unseal(sealed);

/** Opens a sealed text; throws when its key is gone or it was tampered with. */
export function unseal(sealed: string): string {
  const [name, ...parts] = sealed.split('.');
  const [iv, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
  const known = phoneKeys().find((key) => key.name === name);
  if (!known || !iv || !tag || !body) throw new Error('the key of a sealed text is gone');
  const decipher = createDecipheriv('aes-256-gcm', known.key, iv);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** Whether two sealed texts are the same, however each is sealed; one that cannot be opened is like no other. */
export function isSameSealed(one: string, other: string): boolean {
  try {
    return unseal(one) === unseal(other);
  } catch {
    return false;
  }
}

/** For every key but the current one, the half-open range of what is sealed under it: `from` ≤ sealed < `to`. */
export const sealedUnderOldKeys = (): { from: string; to: string }[] =>
  phoneKeys()
    .slice(1)
    // '/' is the character after '.'.
    .map(({ name }) => ({ from: `${name}.`, to: `${name}/` }));

/** The blind index of a normalised number. */
export const fingerprintOf = (phone: string): string =>
  createHmac('sha256', phoneIndexKey()).update(phone).digest('base64url');

/** How a number is shown where the whole is not needed. */
export const maskedPhone = (tail: string): string => `*******${tail}`;
