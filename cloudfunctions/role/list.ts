import type { RoleCall, RoleOutcome } from './context';
import { mayGrant } from './rules';
import { grantsOver } from '../domain/membership/roles';

/** Who holds what over an organisation, and what the caller may grant there. */
export async function list({ target: organization, caller, now }: RoleCall<'list'>): RoleOutcome<'list'> {
  const grants = await grantsOver(organization._id);
  return {
    grants: grants
      .filter((grant) => grant.until === undefined || now < grant.until)
      .map(({ _id: id, role, memberName: name, grantedByName, grantedAt, until }) => ({
        id,
        role,
        name,
        grantedByName,
        grantedAt,
        until,
      })),
    mayGrant: mayGrant(caller.account, organization, now),
  };
}
