import { findElection, turn } from '../domain/election/elections';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { idOf } from '../kernel/ids';
import type { ElectionCall, ElectionOutcome } from './context';

/** Gives an election up; a repeat finds it given up. What the body above has filed stands. */
export async function cancel(call: ElectionCall<'cancel'>): ElectionOutcome<'cancel'> {
  const { input, openid, now } = call;
  const { electionId, version, reason } = input;
  if ((await findElection(electionId))?.state === 'cancelled') return { state: 'cancelled' };
  await checkText(openid, reason);
  await turn(
    { electionId, version, actKey: idOf('cancel', String(version)), evenClosed: true },
    (current) => {
      if (current.state !== 'open') refuse('ELECTION.OVER');
      return {
        changes: { state: 'cancelled', closedAt: now, waits: null },
        audited: { action: 'election.cancel', after: { state: 'cancelled', reason } },
      };
    },
    call,
  );
  return { state: 'cancelled' };
}
