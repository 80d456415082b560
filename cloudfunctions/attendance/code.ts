import { createHmac, timingSafeEqual } from 'node:crypto';
import { slotMs } from '../domain/gathering/check-in-phase';
import type { CodePurpose } from '../../types/attendance/words';

/**
 * The rotating code. Time is cut into slots of 15 s; a slot's proof is the HMAC of its number under the activity's
 * secret, so that a code proves when it was on the screen and cannot be made up. The code to go (签退) is another one.
 */

/** Codes are accepted in their own slot and the one after it: reading and typing takes a while. */
const acceptedSlots = 2;

/** Older digits that are still told apart from guesses, so that a forwarded photo gets a clear answer: ten minutes. */
const rememberedSlots = 40;

export const slotAt = (instant: number): number => Math.floor(instant / slotMs);

export interface Code {
  /** What a scanner reads after the activity: `slot.proof`. */
  token: string;
  /** The six digits for typing. */
  digits: string;
}

const signed: Record<CodePurpose, (slot: number) => string> = {
  checkIn: String,
  checkOut: (slot) => `out:${slot}`,
};

/** The code of one slot of one activity. */
export function codeOf(secret: string, slot: number, purpose: CodePurpose = 'checkIn'): Code {
  const digest = createHmac('sha256', secret).update(signed[purpose](slot)).digest();
  const proof = digest.subarray(0, 16).toString('base64url');
  const digits = String(digest.readUInt32BE(28) % 1_000_000).padStart(6, '0');
  return { token: `${slot.toString(36)}.${proof}`, digits };
}

/** What the picture holds: the mini-program's scanner takes the activity and the code apart again. */
export const pictureText = (activityId: string, code: Code, purpose: CodePurpose): string =>
  `LX1/${activityId}/${code.token}${purpose === 'checkOut' ? '/out' : ''}`;

/** A code as judged: one that proves when it was shown carries that instant (epoch ms, the beginning of its slot). */
export type CodeVerdict = { is: 'valid' | 'expired'; shownAt: number } | { is: 'wrong' };

const wrong: CodeVerdict = { is: 'wrong' };

/** Judges a scanned token or typed digits at an instant (epoch ms) of the server's clock. */
export function judgeCode(
  secret: string,
  code: string,
  now: number,
  purpose: CodePurpose = 'checkIn',
): CodeVerdict {
  const age = code.includes('.')
    ? ageOfToken(secret, code, now, purpose)
    : ageOfDigits(secret, code, now, purpose);
  if (age === undefined || age < 0) return wrong;
  return { is: age < acceptedSlots ? 'valid' : 'expired', shownAt: (slotAt(now) - age) * slotMs };
}

/** How many slots ago a token was shown; nothing when it was made up. */
function ageOfToken(secret: string, token: string, now: number, purpose: CodePurpose): number | undefined {
  const slot = Number.parseInt(token.split('.', 1)[0] ?? '', 36);
  return same(codeOf(secret, slot, purpose).token, token) ? slotAt(now) - slot : undefined;
}

function ageOfDigits(secret: string, digits: string, now: number, purpose: CodePurpose): number | undefined {
  for (let age = 0; age < rememberedSlots; age += 1) {
    if (same(codeOf(secret, slotAt(now) - age, purpose).digits, digits)) return age;
  }
  return undefined;
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
