import type { ErrorCode } from '../../types';
import type { Access } from '../../types/contract';
import { isFor, keyOfPath } from './audience';
import { refuse } from './errors';
import { holds, type Caller } from './identity';
import { idsOf, type PathNow } from './paths';
import type { AccountRecord } from './model';

/**
 * What an action is about: where the organisation that keeps it stands now, asked when a rule needs it, and, where that is
 * not all of it, whom it is for.
 */
export interface Guarded {
  keptAt: () => Promise<PathNow>;
  audience?: string[];
  /** It lies above the branches, where that is not the same of all records of its kind. */
  aboveBranches?: boolean | undefined;
}

/**
 * Why a person may not do what an access rule guards: a code, or `undefined` if they may. `target` is what the action
 * is about, where the rule is about something; one that is not there is refused like one that they may not reach. What
 * no rule allows is refused.
 */
export async function refusalOf(
  access: Access,
  account: AccountRecord | undefined,
  target: Guarded | undefined,
  now: number,
): Promise<ErrorCode | undefined> {
  if (access.allow === 'anyone') return undefined;
  if (!account) return 'NOT_BOUND';
  if (access.allow === 'bound') return undefined;
  return target && (await reaches(access, account, target, now)) ? undefined : refusedBy(access);
}

/** The code of an access rule's refusal. */
export const refusedBy = (access: Access): ErrorCode =>
  (access.allow === 'audience' ? (access.refused as ErrorCode | undefined) : undefined) ?? 'ACCESS_DENIED';

async function reaches(
  access: Extract<Access, { allow: 'holders' | 'audience' }>,
  account: AccountRecord,
  { keptAt, audience, aboveBranches }: Guarded,
  now: number,
): Promise<boolean> {
  if (access.allow === 'holders') {
    const { roles, above = [] } = access;
    return holds(account, aboveBranches ? [...roles, ...above] : roles, await keptAt(), now);
  }
  if (isFor(audience ?? [keyOfPath(await keptAt())], account)) return true;
  return access.orHolders !== undefined && holds(account, access.orHolders, await keptAt(), now);
}

/**
 * The same of a second record that an action is about: answers it, or refuses one that is not there like one that the
 * caller may not reach.
 */
export async function requireReach<Found extends Guarded>(
  access: Access,
  found: Found | undefined,
  { caller, now }: { caller: Caller; now: number },
): Promise<Found> {
  const refusal = await refusalOf(access, caller.account, found, now);
  return !refusal && found ? found : refuse(refusal ?? 'ACCESS_DENIED');
}

/** True when what stands at a path is a person's own: the branch or group that they belong to, or below it. */
export const isOwn = ({ memberId, organizationId }: AccountRecord, path: PathNow): boolean =>
  memberId !== undefined && idsOf(path).includes(organizationId);
