import type { Action } from '../../types/contract';
import { refuse } from './errors';

/**
 * A call may be under way for long, and arrive when the person has sent it again and then done something else. What sets a
 * state would set it back. So the app says when it sends something, and what took too long writes nothing.
 */

/** How long a call may be under way (ms): longer than a function takes to begin, and shorter than a person's next change of mind. */
const longest = 20_000;

/**
 * The instant (epoch ms) at which the app says that it sends a call. Who says none, as the command line does, sends it now.
 * @throws INVALID_INPUT for what is no instant
 */
export function sentAtOf(sentAt: unknown): number | undefined {
  if (sentAt !== undefined && !Number.isSafeInteger(sentAt)) refuse('INVALID_INPUT', { field: 'sentAt' });
  return sentAt as number | undefined;
}

/**
 * Whether a call comes too late to write anything. An act that has a key is recognised whenever it comes. A phone whose clock is
 * wrong is told the cloud's, and sends again by that.
 */
export function isLate(
  { evenLate, fromAnyRelease }: Action,
  { input, sentAt, now }: { input: unknown; sentAt: number | undefined; now: number },
): boolean {
  if (sentAt === undefined || evenLate || fromAnyRelease || isKeyed(input)) return false;
  return Math.abs(now - sentAt) > longest;
}

/** True for an act that is recognised by its key when it is sent again. */
export const isKeyed = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'actKey' in input;
