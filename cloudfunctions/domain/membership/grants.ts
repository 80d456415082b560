import { audit, type Auditable } from '../../kernel/audit';
import { transaction } from '../../kernel/database';
import type { RoleGrant } from '../../kernel/model';
import { changeAccountOf } from './bindings';
import { Members, RoleGrants, type MemberRecord, type RoleGrantRecord } from './model';
import { endRoles, grantOf } from './roles';

/** Writes a grant, and an officer who is new, and brings the person's account up to date: all or nothing. */
export async function putGrant(
  grant: RoleGrantRecord,
  officer: MemberRecord | undefined,
  call: Auditable,
): Promise<void> {
  await transaction(async (within) => {
    if (officer && !(await within.in(Members).findById(officer._id))) await within.in(Members).add(officer);
    const before = await within.in(RoleGrants).findById(grant._id);
    await within.in(RoleGrants).replace(before, grant);
    await changeAccountOf(within, grant.memberId, ({ grants }) => ({
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
    const current = await within.in(RoleGrants).findById(grant._id);
    if (current?.revokedAt) return current.revokedAt;
    await endRoles(within, [grant], reason, call.now);
    await changeAccountOf(within, grant.memberId, ({ grants }) => ({
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

type Held = Pick<RoleGrant, 'role' | 'organizationId'>;

const isSame = (one: Held, other: Held): boolean =>
  one.role === other.role && one.organizationId === other.organizationId;
