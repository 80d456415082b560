import type * as z from 'zod';
import type { Fields } from './asks';
import type { Often } from './shared/bases';
import type { Role } from './shared/roles';

/** Codes that any action may answer. */
export const commonCodes = [
  'INVALID_INPUT',
  'UNKNOWN_ACTION',
  'NOT_BOUND',
  'ACCESS_DENIED',
  /** Of this a person has done as much today as one may in a day. */
  'TOO_MANY_TODAY',
  /** The district has everything looked at and nothing changed, from some instant on. */
  'READ_ONLY',
  /** It was under way for so long that the person may have done something else since; nothing was done. `details.now`: the cloud's clock (epoch ms). */
  'LATE',
  /** The app is of a release that is not answered any more. */
  'UPDATE_NEEDED',
  /** The app is of a newer release, and asks what these functions do not know yet. */
  'CLOUD_BEHIND',
  'BUSY',
  'INTERNAL',
] as const;
export type CommonCode = (typeof commonCodes)[number];

/**
 * The record an action is about: `serve` loads it by the input field `by` before it authorises. One that is not there
 * is refused exactly as one that the caller may not reach, so that nobody learns what there is.
 */
export interface Target<Name extends string = string> {
  name: Name;
  by: string;
}

/**
 * Who may call an action.
 * - `anyone`: every WeChat user, bound to a member or not.
 * - `bound`: whoever is bound to a person of the district; the action concerns the caller's own affairs.
 * - `holders`: who holds one of `roles` over the organisation of the target; or, where the target says that it lies above the
 *   branches (a town's class), one of those of `above`.
 * - `audience`: people whom the target is for (its `audience`, else everybody within its organisation), and holders of
 *   `orHolders` over it.
 *
 * Others get `ACCESS_DENIED`, or what an audience's rule says: `refused`, a code of the action.
 */
export type Access =
  | { allow: 'anyone' }
  | { allow: 'bound' }
  | { allow: 'holders'; roles: readonly Role[]; over: Target; above?: readonly Role[] }
  | { allow: 'audience'; of: Target; orHolders?: readonly Role[]; refused?: string };

export interface Action {
  access: Access;
  input: z.ZodType;
  output: z.ZodType;
  /** Codes of its own, beside the common ones. */
  errors: readonly string[];
  /**
   * Whether the app may send a call again by itself when no answer came: `safe` for what only reads and for what is
   * recognised as the same act (by its key, or because a second time changes nothing), `once` for the rest, which is
   * left to the person.
   */
  repeat: 'safe' | 'once';
  /** How often it asks people for what its input requires; there when it asks for anything. */
  often?: Often;
  /**
   * It answers a list of people by name: when one outside the caller's own branch is read, that is left in the audit,
   * once for each person, list and hour.
   */
  tellsNames?: true;
  /** It changes something while the district has nothing changed: what leads out of that, and the way out itself. */
  whileReadOnly?: true;
  /** It brings in what was done without network: taken from an app however old. */
  fromAnyRelease?: true;
  /** It is done also when it was long under way (`LATE`): whatever the person did since, it sets nothing back. */
  evenLate?: true;
}

export interface Contract {
  /** The bounded context; the first half of its actions' full names. */
  context: string;
  actions: Record<string, Action>;
}

/** The field by which the target is loaded: the record acted on. */
type TargetField<A extends Access> = A extends { over: Target } | { of: Target }
  ? (A extends { over: Target } ? A['over'] : A extends { of: Target } ? A['of'] : never)['by']
  : never;

/** What an action's input must say of itself: at each required field a basis, and with any asked of people how often. */
type Says<I, By extends string> = [Exclude<Fields<I, '', 'unsaid'>, By>] extends [never]
  ? [Exclude<Fields<I, '', 'asked'>, By>] extends [never]
    ? { often?: never }
    : { often: Often }
  : { input: { 'says nothing of its basis': Exclude<Fields<I, '', 'unsaid'>, By> } };

/** Declares one action; without access, or with a required input that says no basis (types/asks.ts), it does not compile. */
export function action<
  const A extends Access,
  I extends z.ZodType,
  O extends z.ZodType,
  const E extends readonly string[],
>(
  definition: {
    access: A;
    input: I;
    output: O;
    errors: E;
    repeat: Action['repeat'];
    tellsNames?: true;
    whileReadOnly?: true;
    fromAnyRelease?: true;
    evenLate?: true;
  } & Says<I, TargetField<A>>,
): {
  access: A;
  input: I;
  output: O;
  errors: E;
  repeat: Action['repeat'];
  often?: Often;
  tellsNames?: true;
  whileReadOnly?: true;
  fromAnyRelease?: true;
  evenLate?: true;
} {
  return definition;
}

/** Declares the contract of one context. */
export function contract<const Name extends string, Actions extends Record<string, Action>>(
  context: Name,
  actions: Actions,
): { context: Name; actions: Actions } {
  return { context, actions };
}

/** The target of an access rule, if it has one. */
export function targetOf(access: Access): Target | undefined {
  if (access.allow === 'holders') return access.over;
  if (access.allow === 'audience') return access.of;
  return undefined;
}

/**
 * What a function answers; it never rejects. `stood` says of an act that is recognised by its key that nothing was written: it was
 * there before, as it was sent then.
 */
export type Reply<Output, Code extends string = string> =
  | { ok: true; data: Output; stood?: true }
  | { ok: false; error: { code: Code; requestId: string; details?: Record<string, unknown> } };
