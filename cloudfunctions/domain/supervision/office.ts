import { officers } from '../../../types/shared/roles';
import { rolesAt } from '../../kernel/identity';
import type { AccountRecord, RoleGrant } from '../../kernel/model';

const isOfficer = ({ role }: RoleGrant): boolean => (officers as readonly string[]).includes(role);

/** Whether somebody is an officer of that office itself. */
export const isOffice = (account: AccountRecord, officeId: string, now: number): boolean =>
  rolesAt(account, now).some((grant) => isOfficer(grant) && grant.organizationId === officeId);
