import { refuse } from '../shared/errors';
import { sealPhone } from '../shared/phone';
import type { AccountCall, AccountOutcome } from './context';
import { phoneBehind } from './phone-code';
import { requirePrivacy } from './privacy';
import { changeMemberPhone, findMember } from './store';

/** Takes on a new phone number that WeChat vouches for. */
export async function changePhone(call: AccountCall<'changePhone'>): AccountOutcome<'changePhone'> {
  const { input, openid, caller, now } = call;
  const member = caller.account.memberId ? await findMember(caller.account.memberId) : undefined;
  if (!member) refuse('ACCOUNT.NOT_A_MEMBER');
  await requirePrivacy(openid);
  const phone = sealPhone(await phoneBehind(input.code, openid, now));
  await changeMemberPhone(member, phone, call);
  return { phoneTail: phone.tail };
}
