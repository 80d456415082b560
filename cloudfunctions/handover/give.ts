import { officers } from '../../types/shared/roles';
import { personOf, turnHandover } from '../domain/handover/handovers';
import { refuse } from '../kernel/errors';
import { nearestRole } from '../kernel/identity';
import type { HandoverCall, HandoverOutcome } from './context';
import { toPerson } from './notices';

/** Who leaves gives the work away; an officer above does it for who cannot. It is not for who follows to say. */
export async function give(call: HandoverCall<'give'>): HandoverOutcome<'give'> {
  const { target: handover, caller, now } = call;
  const from = personOf(handover, 'from');
  const isTheirs = from !== undefined && caller.account.memberId === from.id;
  const office = nearestRole(caller.account, officers, await handover.keptAt(), now);
  if (!isTheirs && !office) refuse('ACCESS_DENIED');
  const state = await turnHandover(
    handover._id,
    {
      step: 'given',
      from: ['approved'],
      to: 'given',
      by: isTheirs ? from.name : (office?.organizationName ?? ''),
      notices: (after) => toPerson(after, 'to', now),
    },
    call,
  );
  return { state };
}
