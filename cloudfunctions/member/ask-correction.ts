import { createHash } from 'node:crypto';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { MemberCall, MemberOutcome } from './context';
import { addCorrection } from './store';

/** Tells the branch's keepers that something kept about the caller is wrong. */
export async function askCorrection(call: MemberCall<'askCorrection'>): MemberOutcome<'askCorrection'> {
  const { input, caller, now } = call;
  const { memberId, organizationId, orgPath } = caller.account;
  if (!memberId) refuse('ACCOUNT.NOT_A_MEMBER');
  await spend('correction', call);
  await checkText(call.openid, input.what, input.shouldBe);
  const digest = createHash('sha256').update(`${input.what}\n${input.shouldBe}`).digest('hex');
  const correction = {
    _id: `${memberId}:${digest.slice(0, 16)}`,
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
