import type { Role } from '../../../types/shared/roles';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import type { DuesBranchRecord } from './model';

/**
 * Who keeps a branch's dues. Bases say what people earn: whoever holds something above the branch, or another branch's
 * posts, has no part in it, whatever else they may do.
 */

/** Those who may keep the dues where nobody is named, and those who may be named. */
const byThemselves: readonly Role[] = ['secretary', 'deputySecretary', 'affairsWorker'];
const whenNamed: readonly Role[] = [...byThemselves, 'committeeMember'];

/** What decides it: whom the branch named, if it did. */
export type Named = Pick<DuesBranchRecord, 'keeperId'> | undefined;

/**
 * True for the branch's secretary, and for whom the branch named while they hold a post of it; while nobody is named,
 * for its other keepers too. The post must be over this branch itself.
 */
export function keepsDues(account: AccountRecord, branchId: string, named: Named, now: number): boolean {
  const held = rolesAt(account, now)
    .filter(({ organizationId }) => organizationId === branchId)
    .map(({ role }) => role);
  if (held.includes('secretary')) return true;
  const keeperId = named?.keeperId;
  if (!keeperId) return held.some((role) => byThemselves.includes(role));
  return account.memberId === keeperId && held.some((role) => whenNamed.includes(role));
}
