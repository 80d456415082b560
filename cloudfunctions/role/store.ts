import { audit, type Auditable } from '../shared/audit';
import { changeAccount, grantOf } from '../shared/bindings';
import { collection, transaction } from '../shared/database';
import type { MemberRecord, RoleGrantRecord } from '../shared/records';

export const findMember = (id: string): Promise<MemberRecord | undefined> =>
  collection('members').findById(id);

export const findGrant = (id: string): Promise<RoleGrantRecord | undefined> =>
  collection('roleGrants').findById(id);

/** Roles over an organisation itself that have not been revoked. */
export const grantsOver = (organizationId: string): Promise<RoleGrantRecord[]> =>
  collection('roleGrants').findAll({ organizationId, revokedAt: null });

/** Writes a grant, and an officer who is new, and brings the person's account up to date: all or nothing. */
export async function putGrant(
  grant: RoleGrantRecord,
  officer: MemberRecord | undefined,
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    if (officer && !(await within.in('members').findById(officer._id)))
      await within.in('members').add(officer);
    const before = await within.in('roleGrants').findById(grant._id);
    if (before) await within.in('roleGrants').put(grant);
    else await within.in('roleGrants').add(grant);
    await changeAccount(within, grant.memberId, ({ grants }) => ({
      grants: [...grants.filter((one) => !isSame(one, grant)), grantOf(grant)],
    }));
    const { role, memberId, until = null } = grant;
    await audit(within, call, {
      action: 'role.grant',
      target: grant._id,
      orgPath: grant.orgPath,
      before: before && !before.revokedAt ? { until: before.until ?? null } : {},
      after: { role, memberId, until },
    });
  });
}

/** Ends a grant and takes it from the account at once; answers when it ended, first. */
export async function endGrant(grant: RoleGrantRecord, reason: string, call: Auditable): Promise<number> {
  return transaction(async (within) => {
    const current = await within.in('roleGrants').findById(grant._id);
    if (current?.revokedAt) return current.revokedAt;
    await within.in('roleGrants').update(grant._id, { revokedAt: call.now, revokedReason: reason });
    await changeAccount(within, grant.memberId, ({ grants }) => ({
      grants: grants.filter((one) => !isSame(one, grant)),
    }));
    await audit(within, call, {
      action: 'role.revoke',
      target: grant._id,
      orgPath: grant.orgPath,
      before: { role: grant.role, memberId: grant.memberId },
      after: { revoked: reason },
    });
    return call.now;
  });
}

const isSame = (
  one: { role: string; organizationId: string },
  other: { role: string; organizationId: string },
) => one.role === other.role && one.organizationId === other.organizationId;
