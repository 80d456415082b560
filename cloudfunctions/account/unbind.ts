import { part } from '../shared/bindings';
import type { AccountCall, AccountOutcome } from './context';
import { memberBoundTo } from './store';

/** Parts one's own WeChat from the roster. */
export async function unbind(call: AccountCall<'unbind'>): AccountOutcome<'unbind'> {
  const memberId = await memberBoundTo(call.openid);
  return { unbound: memberId !== undefined && (await part(memberId, call.caller.account.orgPath, call)) };
}

/** Parts a member's WeChat from the roster, for the keepers of the branch. */
export async function unbindMember(call: AccountCall<'unbindMember'>): AccountOutcome<'unbindMember'> {
  return { unbound: await part(call.target._id, call.target.orgPath, call) };
}
