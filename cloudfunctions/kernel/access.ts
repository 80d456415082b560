import type { ErrorCode } from '../../types';
import type { Access } from '../../types/contract';
import { isFor, keyOfPath } from './audience';
import { refuse } from './errors';
import { holds, type Caller } from './identity';
import { liesWithin } from './paths';
import type { AccountRecord } from './model';

/** What an action is about: the organisation it belongs to and, where that is not all of it, whom it is for. */
export interface Guarded {
  orgPath: string;
  audience?: string[];
}

/**
 * Why a person may not do what an access rule guards: a code, or `undefined` if they may. `target` is what the action
 * is about, where the rule is about something; one that is not there is refused like one that they may not reach. What
 * no rule allows is refused.
 */
export function refusalOf(
  access: Access,
  account: AccountRecord | undefined,
  target: Guarded | undefined,
  now: number,
): ErrorCode | undefined {
  if (access.allow === 'anyone') return undefined;
  if (!account) return 'NOT_BOUND';
  if (access.allow === 'bound') return undefined;
  return target && reaches(access, account, target, now) ? undefined : refusedBy(access);
}

/** The code of an access rule's refusal. */
export const refusedBy = (access: Access): ErrorCode =>
  (access.allow === 'audience' ? (access.refused as ErrorCode | undefined) : undefined) ?? 'ACCESS_DENIED';

function reaches(
  access: Extract<Access, { allow: 'holders' | 'audience' }>,
  account: AccountRecord,
  { orgPath, audience = [keyOfPath(orgPath)] }: Guarded,
  now: number,
): boolean {
  if (access.allow === 'holders') return holds(account, access.roles, orgPath, now);
  return isFor(audience, account) || holds(account, access.orHolders ?? [], orgPath, now);
}

/**
 * The same of a second record that an action is about: answers it, or refuses one that is not there like one that the
 * caller may not reach.
 */
export function requireReach<Found extends Guarded>(
  access: Access,
  found: Found | undefined,
  { caller, now }: { caller: Caller; now: number },
): Found {
  const refusal = refusalOf(access, caller.account, found, now);
  return !refusal && found ? found : refuse(refusal ?? 'ACCESS_DENIED');
}

/** True when what lies at a path is a person's own: of the branch or group that they belong to, or below it. */
export const isOwn = ({ memberId, orgPath }: AccountRecord, path: string): boolean =>
  memberId !== undefined && liesWithin(path, orgPath);
