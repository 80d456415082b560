import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The rotating check-in code. Time is cut into slots of 15 s; a slot's proof is the HMAC of its number under the
 * activity's secret, so that a code proves when it was on the screen and cannot be made up.
 */

export const slotMs = 15_000;

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

/** The code of one slot of one activity. */
export function codeOf(secret: string, slot: number): Code {
  const digest = createHmac('sha256', secret).update(String(slot)).digest();
  const proof = digest.subarray(0, 16).toString('base64url');
  const digits = String(digest.readUInt32BE(28) % 1_000_000).padStart(6, '0');
  return { token: `${slot.toString(36)}.${proof}`, digits };
}

/** What the picture holds: the mini-program's scanner takes the activity and the code apart again. */
export const pictureText = (activityId: string, code: Code): string => `LX1/${activityId}/${code.token}`;

export type CodeVerdict = 'valid' | 'expired' | 'wrong';

/** Judges a scanned token or typed digits at an instant (epoch ms) of the server's clock. */
export function judgeCode(secret: string, code: string, now: number): CodeVerdict {
  return code.includes('.') ? judgeToken(secret, code, now) : judgeDigits(secret, code, now);
}

function judgeToken(secret: string, token: string, now: number): CodeVerdict {
  const slot = Number.parseInt(token.split('.', 1)[0] ?? '', 36);
  if (!same(codeOf(secret, slot).token, token)) return 'wrong';
  const age = slotAt(now) - slot;
  if (age < 0) return 'wrong';
  return age < acceptedSlots ? 'valid' : 'expired';
}

function judgeDigits(secret: string, digits: string, now: number): CodeVerdict {
  for (let age = 0; age < rememberedSlots; age += 1) {
    if (same(codeOf(secret, slotAt(now) - age).digits, digits))
      return age < acceptedSlots ? 'valid' : 'expired';
  }
  return 'wrong';
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
