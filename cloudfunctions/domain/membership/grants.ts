import { audit, type Auditable } from '../../kernel/audit';
import { transaction, type Transaction } from '../../kernel/database';
import { refuse } from '../../kernel/errors';
import type { AccountRecord, RoleGrant } from '../../kernel/model';
import { requireOtherAdmin } from './admins';
import { changeAccountOf } from './bindings';
import { Bindings, Members, RoleGrants, type MemberRecord, type RoleGrantRecord } from './model';
import { grantOf, isAwake, rolesOf } from './roles';

/** Granting, waking and ending a role, each with the account that carries it: all of it or nothing. */

type Held = Pick<RoleGrant, 'role' | 'organizationId'>;

const isSame = (one: Held, other: Held): boolean =>
  one.role === other.role && one.organizationId === other.organizationId;

const without = ({ grants }: AccountRecord, grant: Held): RoleGrant[] =>
  grants.filter((one) => !isSame(one, grant));

/**
 * Writes a grant, and an officer who is new. It serves the WeChat user whom the person is bound to now; where there is
 * none, and for the highest role, it sleeps. A role that the person holds already is renewed, and so wakes where it
 * slept, save the highest: answers its id.
 */
export const putGrant = (
  grant: RoleGrantRecord,
  officer: MemberRecord | undefined,
  call: Auditable,
): Promise<string> => transaction((within) => putGrantWithin(within, grant, officer, call));

/** The same in the transaction of what it belongs to. */
export async function putGrantWithin(
  within: Transaction,
  grant: RoleGrantRecord,
  officer: MemberRecord | undefined,
  call: Auditable,
): Promise<string> {
  const before = await heldAlready(within, grant);
  // Asked whether they are there, and not whether the update changed anything: the same instant twice changes nothing.
  if (await within.in(Members).findById(grant.memberId))
    await within.in(Members).update(grant.memberId, { changedAt: call.now });
  else if (officer) await within.in(Members).add(officer);
  // Nobody is given a role who was taken off the roster meanwhile.
  else refuse('MEMBER.NOT_FOUND');
  const binding = await within.in(Bindings).findById(grant.memberId);
  const openid = binding?.openid ?? null;
  const servedSoFar = before?.awakeFor ?? null;
  // The highest role takes two people: granting it once more is no waking.
  const awakeFor = grant.role === 'districtAdmin' ? servedSoFar : (openid ?? servedSoFar);
  const next = { ...(before ? { ...before, until: grant.until } : grant), awakeFor };
  if (before) await within.in(RoleGrants).put(next);
  else await within.in(RoleGrants).add(next);
  const awake = isAwake(next, openid);
  if (awake) {
    await changeAccountOf(within, grant.memberId, (account) => ({
      grants: [...without(account, grant), grantOf(next)],
    }));
  }
  const { role, memberId, until = null } = grant;
  await audit(within, call, {
    action: 'role.grant',
    target: next._id,
    orgPath: grant.orgPath,
    before: before ? { until: before.until ?? null } : {},
    after: { role, memberId, until, awake },
  });
  return next._id;
}

/** The same role of the same person, as it stands in this transaction: who binds meanwhile may have woken it. */
async function heldAlready(
  within: Transaction,
  grant: RoleGrantRecord,
): Promise<RoleGrantRecord | undefined> {
  const held = (await rolesOf(grant.memberId)).find((one) => isSame(one, grant));
  const current = held && (await within.in(RoleGrants).findById(held._id));
  return current?.revokedAt === null ? current : undefined;
}

/** Wakes a role for whom its person is bound to now; answers false when nobody is bound. A repeat changes nothing. */
export async function wakeGrant(grant: RoleGrantRecord, call: Auditable): Promise<boolean> {
  return transaction(async (within) => {
    const current = await within.in(RoleGrants).findById(grant._id);
    const binding = await within.in(Bindings).findById(grant.memberId);
    if (!current || current.revokedAt || !binding?.openid) return false;
    if (current.awakeFor === binding.openid) return true;
    const next = { ...current, awakeFor: binding.openid };
    await within.in(RoleGrants).update(grant._id, { awakeFor: binding.openid });
    await within.in(Members).update(grant.memberId, { changedAt: call.now });
    await changeAccountOf(within, grant.memberId, (account) => ({
      grants: [...without(account, grant), grantOf(next)],
    }));
    await audit(within, call, {
      action: 'role.wake',
      target: grant._id,
      orgPath: grant.orgPath,
      before: { awake: false },
      after: { awake: true, role: grant.role, memberId: grant.memberId },
    });
    return true;
  });
}

/** Ends a grant and takes it from the account at once; answers when it ended, first. */
export const endGrant = (grant: RoleGrantRecord, reason: string, call: Auditable): Promise<number> =>
  transaction((within) => endGrantWithin(within, grant, reason, call));

/** The same in the transaction of what it belongs to. */
export async function endGrantWithin(
  within: Transaction,
  grant: RoleGrantRecord,
  reason: string,
  call: Auditable,
): Promise<number> {
  const current = await within.in(RoleGrants).findById(grant._id);
  if (current?.revokedAt) return current.revokedAt;
  await endRolesWithin(within, [grant], reason, call.now);
  await audit(within, call, {
    action: 'role.revoke',
    target: grant._id,
    orgPath: grant.orgPath,
    before: { role: grant.role, memberId: grant.memberId },
    after: { revoked: reason },
  });
  return call.now;
}

/** Ends roles, and takes them from the accounts of those who held them. */
export async function endRolesWithin(
  within: Transaction,
  roles: readonly RoleGrantRecord[],
  revokedReason: string,
  revokedAt: number,
): Promise<void> {
  await requireOtherAdmin(within, roles, revokedAt);
  for (const role of roles) {
    await within.in(RoleGrants).update(role._id, { revokedAt, revokedReason });
    await within.in(Members).update(role.memberId, { changedAt: revokedAt });
    await changeAccountOf(within, role.memberId, (account) => ({ grants: without(account, role) }));
  }
}
