import { memberBoundTo } from '../domain/membership/bindings';
import { part, partOneself } from './bind-store';
import type { AccountCall, AccountOutcome } from './context';
import { requireMayGrant } from '../domain/membership/granting';
import { rolesOf } from '../domain/membership/roles';

/**
 * Parts one's own WeChat from the roster and withdraws what was agreed to: whoever comes back is asked anew, and no
 * message is sent on an earlier consent. Rule `consentWithdrawn`.
 */
export async function unbind(call: AccountCall<'unbind'>): AccountOutcome<'unbind'> {
  const { openid, caller } = call;
  const memberId = await memberBoundTo(openid);
  const { name, orgPath } = caller.account;
  const member = memberId === undefined ? undefined : { _id: memberId, name, orgPath };
  return { unbound: await partOneself(member, call) };
}

/** Parts a member's WeChat from the roster, for the keepers of the branch; not of who holds what they could not grant. */
export async function unbindMember(call: AccountCall<'unbindMember'>): AccountOutcome<'unbindMember'> {
  const { target: member, caller, now } = call;
  requireMayGrant(await rolesOf(member._id), caller.account, now);
  return { unbound: await part(member, call) };
}
