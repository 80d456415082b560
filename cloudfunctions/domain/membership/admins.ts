import { collection, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { guardAdmins } from '../organization/guard';
import { isInEffect } from './granting';
import { RoleGrants, type RoleGrantRecord } from './model';

const isAdmin = ({ role, awakeFor }: RoleGrantRecord): boolean =>
  role === 'districtAdmin' && awakeFor !== null;

/**
 * Refuses what would leave the district without an administrator: somebody else must hold the role, awake. Two who go
 * at once meet at the district's record, and the second stays.
 */
export async function requireOtherAdmin(
  within: Transaction,
  ending: readonly RoleGrantRecord[],
  now: number,
): Promise<void> {
  const last = ending.find((role) => isAdmin(role) && isInEffect(role, now));
  if (!last) return;
  await guardAdmins(within, last.organizationId, now);
  const all = await collection(RoleGrants).findAll({
    organizationId: last.organizationId,
    role: 'districtAdmin',
    revokedAt: null,
  });
  const others = all.filter((one) => isAdmin(one) && isInEffect(one, now) && one.memberId !== last.memberId);
  if (others.length === 0) refuse('ROLE.LAST_ADMIN');
}
