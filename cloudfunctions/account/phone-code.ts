import { exchangePhoneCode } from '../kernel/wechat';
import { take } from '../kernel/budgets';
import { refuse } from '../kernel/errors';
import { fingerprintOf, mobileOf } from '../kernel/phone';

/** The phone number that WeChat vouches for, within the budgets of one WeChat user and of one number. */
export async function phoneBehind(code: string, openid: string, now: number): Promise<string> {
  if (!(await take('phoneCode', openid, now))) refuse('TOO_MANY_TODAY');
  const written = await exchangePhoneCode(code).catch(() => refuse('ACCOUNT.PHONE_CODE_INVALID'));
  const phone = mobileOf(written) ?? refuse('ACCOUNT.PHONE_CODE_INVALID');
  if (!(await take('phoneNumber', fingerprintOf(phone), now))) refuse('TOO_MANY_TODAY');
  return phone;
}
