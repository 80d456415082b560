import type { ErrorCode } from '../../types';
import type { Access } from '../../types/contract';
import { isFor, keyOfPath } from './audience';
import { holds } from './identity';
import type { AccountRecord } from './model';

/** What an action is about: the organisation it belongs to and, where that is not all of it, whom it is for. */
export interface Guarded {
  orgPath: string;
  audience?: string[];
}

/**
 * Why a person may not do what an access rule guards: a code, or `undefined` if they may. `target` is what the action
 * is about, where the rule is about something. What no rule allows is refused.
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
  if (!target) return 'ACCESS_DENIED';
  const { orgPath, audience = [keyOfPath(orgPath)] } = target;
  if (access.allow === 'holders') {
    return holds(account, access.roles, orgPath, now) ? undefined : 'ACCESS_DENIED';
  }
  if (isFor(audience, account) || holds(account, access.orHolders ?? [], orgPath, now)) return undefined;
  return (access.refused as ErrorCode | undefined) ?? 'ACCESS_DENIED';
}
