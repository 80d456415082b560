import { officers } from '../../../types/shared/roles';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord, RoleGrant } from '../../kernel/model';
import { depthOf, liesWithin } from '../../kernel/paths';

const isOfficer = ({ role }: RoleGrant): boolean => (officers as readonly string[]).includes(role);

/** Whether somebody is an officer of that office itself. */
export const isOffice = (account: AccountRecord, officeId: string, now: number): boolean =>
  rolesAt(account, now).some((grant) => isOfficer(grant) && grant.organizationId === officeId);

/** The office for which somebody writes to what lies at a path: of those that they hold above it, the nearest. */
export const officeAbove = (account: AccountRecord, path: string, now: number): RoleGrant | undefined =>
  rolesAt(account, now)
    .filter((grant) => isOfficer(grant) && liesWithin(path, grant.orgPath))
    .sort((one, other) => depthOf(other.orgPath) - depthOf(one.orgPath))[0];
