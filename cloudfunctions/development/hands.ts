import { branchKeepers, officers, type Role } from '../../types/shared/roles';
import { findOrganization } from '../domain/organization/find';
import type { OrganizationRecord } from '../domain/organization/model';
import { keyOfPath } from '../kernel/audience';
import { refuse } from '../kernel/errors';
import { rolesAt, type Caller } from '../kernel/identity';
import type { PathNow } from '../kernel/paths';

/** Whose matter it is: narrower than a role over something, since names are shown to nobody further up. */

interface Asking {
  caller: Caller;
  now: number;
}

const holdsHere = ({ caller, now }: Asking, organizationId: string, roles: readonly Role[]): boolean =>
  rolesAt(caller.account, now).some(
    (grant) => grant.organizationId === organizationId && roles.includes(grant.role),
  );

/**
 * The branch whose people somebody may see by name: they run its work, or are the officer for organisation (组织委员) of its
 * committee. Whoever holds a role over something above it is refused.
 */
export async function requireHand(
  call: Asking,
  { keptAt }: { keptAt: () => Promise<PathNow> },
): Promise<OrganizationRecord> {
  const branch = await findOrganization(keyOfPath(await keptAt()));
  const { memberId } = call.caller.account;
  const isOfficer = branch?.posts?.some(
    (one) => one.post === 'organizationOfficer' && one.memberId === memberId,
  );
  return branch && (isOfficer || holdsHere(call, branch._id, branchKeepers))
    ? branch
    : refuse('DEVELOPMENT.NOT_YOURS');
}

/** Those who answer for a body that approves. */
const answering: readonly Role[] = [...officers, ...branchKeepers];

/** Refuses who holds nothing over the body itself that is asked: its officers see whom it is asked about, nobody above it. */
export function requireOfficeOf(call: Asking, { _id }: Pick<OrganizationRecord, '_id'>): void {
  if (!holdsHere(call, _id, answering)) refuse('DEVELOPMENT.NOT_YOURS');
}
