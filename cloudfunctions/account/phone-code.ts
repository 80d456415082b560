import { exchangePhoneCode } from '../kernel/wechat';
import { refuse } from '../kernel/errors';
import { withinDailyLimit } from '../kernel/limits';
import { fingerprintOf, mobileOf } from '../kernel/phone';

/** Tries a day, of one WeChat user and on one number: against guessing, not against people. */
const triesADay = 5;

/** The phone number that WeChat vouches for, within the limits on guessing. */
export async function phoneBehind(code: string, openid: string, now: number): Promise<string> {
  if (!(await withinDailyLimit(`phone-of:${openid}`, triesADay, now))) refuse('ACCOUNT.TOO_MANY_TRIES');
  const written = await exchangePhoneCode(code).catch(() => refuse('ACCOUNT.PHONE_CODE_INVALID'));
  const phone = mobileOf(written) ?? refuse('ACCOUNT.PHONE_CODE_INVALID');
  if (!(await withinDailyLimit(`phone:${fingerprintOf(phone)}`, triesADay, now)))
    refuse('ACCOUNT.TOO_MANY_TRIES');
  return phone;
}
