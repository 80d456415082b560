import { personOf, turnHandover } from '../domain/handover/handovers';
import { officers } from '../../types/shared/roles';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { nearestRole, personIdOf } from '../kernel/identity';
import type { HandoverCall, HandoverOutcome } from './context';
import { declined, toPerson } from './notices';

/** The office above agrees, or declines and says why. Nobody agrees to a post of their own. */
export async function answer(call: HandoverCall<'answer'>): HandoverOutcome<'answer'> {
  const { input, target: handover, caller, openid, now } = call;
  const { account } = caller;
  const by = nearestRole(account, officers, await handover.keptAt(), now)?.organizationName ?? '';
  if (input.answer.as === 'declined') {
    const { text } = input.answer;
    await checkText(openid, text);
    const state = await turnHandover(
      handover._id,
      {
        step: 'declined',
        from: ['asked'],
        to: 'declined',
        by,
        text,
        notices: (after) => [declined(after, now)],
      },
      call,
    );
    return { state };
  }
  if (account.memberId === personOf(handover, 'to')?.id) refuse('HANDOVER.OWN_POST');
  const next = personOf(handover, 'from') ? 'from' : 'to';
  const state = await turnHandover(
    handover._id,
    {
      step: 'approved',
      from: ['asked'],
      to: next === 'from' ? 'approved' : 'given',
      by,
      more: { approvedBy: { openid, name: account.name, person: personIdOf(account) } },
      notices: (after) => toPerson(after, next, now),
    },
    call,
  );
  return { state };
}
