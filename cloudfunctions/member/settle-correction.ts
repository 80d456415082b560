import type { MemberCall, MemberOutcome } from './context';
import { closeCorrection } from '../domain/asking/corrections';

/** Notes that a correction has been looked at; a repeat changes nothing. */
export async function settleCorrection(
  call: MemberCall<'settleCorrection'>,
): MemberOutcome<'settleCorrection'> {
  if (!call.target.done) await closeCorrection(call.target, call);
  return { done: true };
}
