import { keyOfMember } from '../kernel/audience';
import { refuse } from '../kernel/errors';
import { sealPhone } from '../kernel/phone';
import type { AccountCall, AccountOutcome } from './context';
import { storePhone } from '../domain/membership/members';
import { notifyOnce } from '../domain/messaging/notify';
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
  await notifyOnce([
    {
      _id: `phone:${call.requestId}`,
      of: 'phoneChanged',
      audience: [keyOfMember(member._id)],
      title: '您的手机号已更换',
      body: `现在登记的是尾号 ${phone.tail} 的手机号。如果不是您本人办的，请马上告诉支部书记`,
      link: '/pages/me/index',
      at: now,
    },
  ]);
  return { phoneTail: phone.tail };
}
