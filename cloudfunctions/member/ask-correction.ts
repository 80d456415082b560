import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { digestOf, idOf } from '../kernel/ids';
import type { MemberCall, MemberOutcome } from './context';
import { addCorrection } from '../domain/asking/corrections';

/** Tells the branch's keepers that something kept about the caller is wrong. */
export async function askCorrection(call: MemberCall<'askCorrection'>): MemberOutcome<'askCorrection'> {
  const { input, caller, now } = call;
  const { memberId, organizationId, orgPath } = caller.account;
  if (!memberId) refuse('ACCOUNT.NOT_A_MEMBER');
  await spend('correction', call);
  await checkText(call.openid, input.what, input.shouldBe);
  const correction = {
    _id: idOf(memberId, digestOf(input.what, input.shouldBe)),
    memberId,
    organizationId,
    orgPath,
    ...input,
    at: now,
    done: false,
  };
  await addCorrection(correction, call);
  return { askedAt: now };
}
