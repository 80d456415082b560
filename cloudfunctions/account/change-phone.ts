import { refuse } from '../kernel/errors';
import { sealPhone } from '../kernel/phone';
import type { AccountCall, AccountOutcome } from './context';
import { storePhone } from '../domain/membership/members';
import { phoneBehind } from './phone-code';
import { requirePrivacy } from './privacy';
import { findMember } from '../domain/membership/find';

/** Takes on a new phone number that WeChat vouches for. */
export async function changePhone(call: AccountCall<'changePhone'>): AccountOutcome<'changePhone'> {
  const { input, openid, caller, now } = call;
  const member = caller.account.memberId ? await findMember(caller.account.memberId) : undefined;
  if (!member) refuse('ACCOUNT.NOT_A_MEMBER');
  await requirePrivacy(openid);
  const phone = sealPhone(await phoneBehind(input.code, openid, now));
  await storePhone(member, phone, call);
  return { phoneTail: phone.tail };
}
