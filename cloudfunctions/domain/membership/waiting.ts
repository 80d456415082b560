import type { Waiting } from '../../../types/domain/todo';
import type { OrganizationKind } from '../../../types/shared/organizations';
import type { Role } from '../../../types/shared/roles';
import { collection, command, expression, within } from '../../kernel/database';
import type { AccountRecord } from '../../kernel/model';
import { findOrganizations } from '../organization/find';
import type { Held, KeptBranch } from '../organization/kept';
import { keptByKnown } from '../organization/keeping';
import { bindingsOf } from './find';
import { isInEffect } from './granting';
import { RoleGrants, Transfers, type RoleGrantRecord } from './model';
import { isAwake } from './roles';
import { mayWake } from './waking';

/** Members sent to branches and not received yet. */
export async function transfersWaiting(branches: readonly KeptBranch[]): Promise<Waiting[]> {
  if (branches.length === 0) return [];
  const counted = await collection(Transfers).group<{ count: number; since: number }>(
    { toId: command.in(branches.map(({ branch }) => branch._id)), status: 'open' },
    '$toId',
    { count: expression.sum(1), since: expression.min('$at') },
  );
  return counted.map(({ _id: organizationId, count, since }) => ({
    kind: 'transfer',
    organizationId,
    count,
    since,
  }));
}

/** The roles whose waking is first of all the matter of who does an organisation's work; those further up can do it too. */
const nearest: Partial<Record<OrganizationKind, readonly Role[]>> = {
  branch: ['committeeMember', 'affairsWorker', 'groupLeader'],
  town: ['secretary', 'deputySecretary', 'instructor'],
  district: ['townOfficer', 'districtOfficer', 'districtAdmin'],
};

/** More of them than come together. */
const most = 1000;

/**
 * Roles that sleep, whose person is bound, and which the caller may wake now, by organisation. What was granted long ago
 * waits since its person came to be bound.
 */
export async function rolesWaiting(
  { branches, offices }: Pick<Held, 'branches' | 'offices'>,
  account: AccountRecord,
  now: number,
): Promise<Waiting[]> {
  const over = [...branches.map(({ branch }) => branch), ...offices];
  if (over.length === 0) return [];
  const grants = await collection(RoleGrants).find(
    [
      ...over.map(({ kind, path }) => ({
        orgPath: within(path),
        role: command.in(nearest[kind] ?? []),
        revokedAt: null,
      })),
    ],
    { limit: most },
  );
  const standing = grants.filter((grant) => isInEffect(grant, now));
  const [bindings, organizations] = await Promise.all([
    bindingsOf(standing.map(({ memberId }) => memberId)),
    findOrganizations([...new Set(standing.map(({ organizationId }) => organizationId))]),
  ]);
  const boundTo = new Map(bindings.map((one) => [one._id, one]));
  const asleep = standing.filter((grant) => {
    const openid = boundTo.get(grant.memberId)?.openid ?? null;
    return openid !== null && !isAwake(grant, openid);
  });
  const sinceOf = ({ memberId, grantedAt }: RoleGrantRecord) =>
    Math.max(grantedAt, boundTo.get(memberId)?.at ?? 0);
  const waiting = organizations.map(async (one): Promise<Waiting[]> => {
    const at = { kind: one.kind, path: await keptByKnown(one)() };
    const mine = asleep.filter(
      (grant) => grant.organizationId === one._id && mayWake(account, at, grant, now) === undefined,
    );
    if (mine.length === 0) return [];
    const since = Math.min(...mine.map(sinceOf));
    return [{ kind: 'role', organizationId: one._id, count: mine.length, since }];
  });
  return (await Promise.all(waiting)).flat();
}
