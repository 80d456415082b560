import { refuse } from '../kernel/errors';
import { advance } from './import';
import { actorOf, progressOf, share } from './commit';
import type { RosterCall, RosterOutcome } from './context';
import { decideUndo } from './store';

/** How long an import can be taken back (ms). */
const undoHolds = 24 * 3_600_000;

/** Takes an import back, or goes on doing so; who is in use by then, or was changed since, stays. */
export async function undo(call: RosterCall<'undo'>): RosterOutcome<'undo'> {
  const { target: record, now, openid, caller, requestId } = call;
  if (record.status === 'done') {
    if (now - (record.doneAt ?? 0) > undoHolds) refuse('ROSTER.UNDO_TOO_LATE');
    const actor = actorOf(openid, caller.account);
    await decideUndo(
      record,
      { status: 'undoing', cursor: '', walked: 0, startedAt: now, requestId, actor },
      call,
    );
  } else if (record.status !== 'undoing' && record.status !== 'undone') refuse('ROSTER.NOT_BROUGHT_IN');
  return progressOf(await advance(record._id, now, share()), ['undoing']);
}
