import { officers } from '../../types/shared/roles';
import { turnHandover } from '../domain/handover/handovers';
import { openHandovers } from '../../types/shared/handovers';
import { nearestRole } from '../kernel/identity';
import type { HandoverCall, HandoverOutcome } from './context';

/** It comes to nothing, by whoever keeps the organisation or stands above it. */
export async function withdraw(call: HandoverCall<'withdraw'>): HandoverOutcome<'withdraw'> {
  const { target: handover, caller, now } = call;
  const office = nearestRole(caller.account, officers, await handover.keptAt(), now);
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
