import { turnHandover } from '../domain/handover/handovers';
import { openHandovers } from '../../types/shared/handovers';
import { officeAbove } from '../domain/supervision/office';
import type { HandoverCall, HandoverOutcome } from './context';

/** It comes to nothing, by whoever keeps the organisation or stands above it. */
export async function withdraw(call: HandoverCall<'withdraw'>): HandoverOutcome<'withdraw'> {
  const { target: handover, caller, now } = call;
  const office = officeAbove(caller.account, await handover.keptAt(), now);
  const state = await turnHandover(
    handover._id,
    {
      step: 'withdrawn',
      from: openHandovers,
      to: 'withdrawn',
      by: office?.organizationName ?? handover.organizationName,
    },
    call,
  );
  return { state };
}
