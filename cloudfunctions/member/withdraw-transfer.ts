import { refuse } from '../kernel/errors';
import type { MemberCall, MemberOutcome } from './context';
import { takeBackTransfer } from '../domain/membership/transfers';

/** Takes an open transfer back; a repeat answers the same. The member never left the roster. */
export async function withdrawTransfer(
  call: MemberCall<'withdrawTransfer'>,
): MemberOutcome<'withdrawTransfer'> {
  const status = await takeBackTransfer(call.target, call);
  return status === 'withdrawn' ? { status } : refuse('MEMBER.TRANSFER_ENDED');
}
