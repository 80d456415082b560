import type { ErrorCode } from '../../types';
import type { Access } from '../../types/contract';
import { belongsTo, holds } from './identity';
import type { AccountRecord } from './records';

/**
 * Why a person may not do what an access rule guards: a code, or `undefined` if they may. `orgPath` is the path of
 * the organisation that the action is about, where the rule is about one. What no rule allows is refused.
 */
export function refusalOf(
  access: Access,
  account: AccountRecord | undefined,
  orgPath: string | undefined,
  now: number,
): ErrorCode | undefined {
  if (access.allow === 'anyone') return undefined;
  if (!account) return 'NOT_BOUND';
  if (access.allow === 'bound') return undefined;
  if (orgPath === undefined) return 'ACCESS_DENIED';
  if (access.allow === 'holders') {
    return holds(account, access.roles, orgPath, now) ? undefined : 'ACCESS_DENIED';
  }
  if (belongsTo(account, orgPath) || holds(account, access.orHolders ?? [], orgPath, now)) return undefined;
  return (access.refused as ErrorCode | undefined) ?? 'ACCESS_DENIED';
}
