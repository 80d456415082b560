import { part, memberBoundTo } from '../domain/membership/bindings';
import type { AccountCall, AccountOutcome } from './context';
import { putPrivacyConsent } from './store';
import { withdrawConsents } from '../domain/messaging/consents';

/**
 * Parts one's own WeChat from the roster and withdraws what was agreed to: whoever comes back is asked anew, and no
 * message is sent on an earlier consent. 个人信息保护法第十五条.
 */
export async function unbind(call: AccountCall<'unbind'>): AccountOutcome<'unbind'> {
  const { openid, caller, now } = call;
  await withdrawConsents(openid);
  await putPrivacyConsent({ _id: openid, version: 0, at: now });
  const memberId = await memberBoundTo(openid);
  return { unbound: memberId !== undefined && (await part(memberId, caller.account.orgPath, call)) };
}

/** Parts a member's WeChat from the roster, for the keepers of the branch. */
export async function unbindMember(call: AccountCall<'unbindMember'>): AccountOutcome<'unbindMember'> {
  return { unbound: await part(call.target._id, call.target.orgPath, call) };
}
