import { bind } from './bind-store';
import { refuse } from '../kernel/errors';
import { personOf } from '../domain/membership/person';
import { fingerprintOf } from '../kernel/phone';
import type { AccountCall, AccountOutcome } from './context';
import { phoneBehind } from './phone-code';
import { requirePrivacy } from './privacy';
import { dropRequest } from '../domain/asking/binding-requests';
import { membersByPhone } from './store';

/** Binds by the phone number behind WeChat's button, matched by fingerprint; the number itself is not kept. */
export async function bindByPhone(call: AccountCall<'bindByPhone'>): AccountOutcome<'bindByPhone'> {
  const { input, openid, caller, now } = call;
  // The answer to the first request may have been lost on the way: whoever is bound already is told so.
  if (caller) return { person: personOf(caller.account, now) };
  await requirePrivacy(openid);
  const phone = await phoneBehind(input.code, openid, now);
  const fingerprint = fingerprintOf(phone);
  const [member, another] = await membersByPhone(fingerprint);
  if (!member || another) refuse('ACCOUNT.NO_SINGLE_MATCH');
  const account = await bind(openid, member._id, { road: 'phone', fingerprint }, call);
  await dropRequest(openid, call);
  return { person: personOf(account, now) };
}
