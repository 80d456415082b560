import { refuse } from '../shared/errors';
import type { MemberCall, MemberOutcome } from './context';
import { addCorrection } from './store';

/** Tells the branch's keepers that something kept about the caller is wrong. */
export async function askCorrection(call: MemberCall<'askCorrection'>): MemberOutcome<'askCorrection'> {
  const { input, caller, now } = call;
  const { memberId, orgPath } = caller.account;
  if (!memberId) refuse('ACCOUNT.NOT_A_MEMBER');
  await addCorrection(memberId, orgPath, input, call);
  return { askedAt: now };
}
