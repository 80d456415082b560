import { collection, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import { guardAdmins } from '../organization/guard';
import { isInEffect } from './granting';
import { Bindings, RoleGrants, type RoleGrantRecord } from './model';
import { isAwake } from './roles';

/**
 * Refuses what would leave the district without an administrator: somebody else must hold the role, awake. Two who go
 * at once meet at the district's record, and the second stays.
 */
export async function requireOtherAdmin(
  within: Transaction,
  ending: readonly RoleGrantRecord[],
  now: number,
): Promise<void> {
  const leaving = await servingAdmins(within, ending, now);
  const [last] = leaving;
  if (!last) return;
  await guardAdmins(within, last.organizationId, now);
  const all = await collection(RoleGrants).findAll({
    organizationId: last.organizationId,
    role: 'districtAdmin',
    revokedAt: null,
  });
  const staying = all.filter((one) => !leaving.some(({ memberId }) => memberId === one.memberId));
  if ((await servingAdmins(within, staying, now)).length === 0) refuse('ROLE.LAST_ADMIN');
}

/** Of some roles those by which somebody administers the district now, with the WeChat that they are bound to. */
async function servingAdmins(
  within: Transaction,
  roles: readonly RoleGrantRecord[],
  now: number,
): Promise<RoleGrantRecord[]> {
  const serving: RoleGrantRecord[] = [];
  for (const one of roles) {
    if (one.role !== 'districtAdmin' || !isInEffect(one, now)) continue;
    const binding = await within.in(Bindings).findById(one.memberId);
    if (isAwake(one, binding?.openid)) serving.push(one);
  }
  return serving;
}
