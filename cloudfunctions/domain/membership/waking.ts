import type { ErrorCode } from '../../../types';
import { holds, personIdOf } from '../../kernel/identity';
import type { AccountRecord } from '../../kernel/model';
import type { PathNow } from '../../kernel/paths';
import type { OrganizationRecord } from '../organization/model';
import { mayGrant } from './granting';
import type { RoleGrantRecord } from './model';

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
