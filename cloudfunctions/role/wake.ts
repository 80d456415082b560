import type { PathNow } from '../kernel/paths';
import type { ErrorCode } from '../../types';
import { mayGrant } from '../domain/membership/granting';
import { wakeGrant } from '../domain/membership/grants';
import type { RoleGrantRecord } from '../domain/membership/model';
import { findGrant } from '../domain/membership/roles';
import type { OrganizationRecord } from '../domain/organization/model';
import { refuse } from '../kernel/errors';
import { holds, personIdOf } from '../kernel/identity';
import type { AccountRecord } from '../kernel/model';
import type { RoleCall, RoleOutcome } from './context';

/**
 * Why a person may not wake a role: whoever may grant it may, except that the highest takes two people, neither of them
 * the one it is for. Where there is one administrator only, an officer of the district is the second.
 */
export function mayWake(
  account: AccountRecord,
  organization: Pick<OrganizationRecord, 'kind'> & { path: PathNow },
  grant: Pick<RoleGrantRecord, 'role' | 'memberId' | 'grantedByPerson'>,
  now: number,
): ErrorCode | undefined {
  if (grant.role !== 'districtAdmin') {
    return mayGrant(account, organization, now).includes(grant.role) ? undefined : 'ROLE.MAY_NOT_GRANT';
  }
  if (!holds(account, ['districtAdmin', 'districtOfficer'], organization.path, now))
    return 'ROLE.MAY_NOT_GRANT';
  const self = personIdOf(account);
  return self === grant.grantedByPerson || self === grant.memberId ? 'ROLE.SECOND_PERSON_NEEDED' : undefined;
}

/** Wakes a role for the WeChat that its person has now. */
export async function wake(call: RoleCall<'wake'>): RoleOutcome<'wake'> {
  const { input, target: organization, caller, now } = call;
  const grant = await findGrant(input.grantId);
  if (grant?.organizationId !== organization._id || grant.revokedAt) refuse('ROLE.NOT_FOUND');
  const at = { kind: organization.kind, path: await organization.keptAt() };
  const refusal = mayWake(caller.account, at, grant, now);
  if (refusal) refuse(refusal);
  if (!(await wakeGrant(grant, call))) refuse('ROLE.NOT_BOUND_YET');
  return { awake: true };
}
