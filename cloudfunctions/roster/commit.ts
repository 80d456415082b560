import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import { stint } from '../kernel/stint';
import { advance, isUnderWay } from './import';
import type { RosterCall, RosterOutcome } from './context';
import { findReading, move } from './store';
import type { RosterImportRecord } from './model';

/** One call's share, in milliseconds and pages: enough to get on, little enough for a progress bar to move. */
export const share = () => stint(8_000, Date.now, 6);

/** A preview tells how things are; after this long (ms) they are too likely to be otherwise. */
const previewHolds = 2 * 3_600_000;

/** Brings a previewed roster in, or goes on doing so. */
export async function commit({
  target: record,
  caller,
  openid,
  now,
  requestId,
}: RosterCall<'commit'>): RosterOutcome<'commit'> {
  const open = record.counts.problem + record.questions;
  if (open > 0) refuse('ROSTER.HAS_PROBLEMS', { problems: open });
  if (record.status === 'planned') {
    if (now - record.at > previewHolds) refuse('ROSTER.PREVIEW_EXPIRED');
    await checkText(openid, ...((await findReading(record._id))?.newNames ?? []));
    // What changes nothing is done without leaving a trace.
    const isNothing = record.counts.add + record.counts.change === 0;
    await move(record, 'planned', {
      ...(isNothing ? { status: 'done', doneAt: now } : { status: 'staging' }),
      startedAt: now,
      requestId,
      actor: actorOf(openid, caller.account),
    });
  }
  const reached = await advance(record._id, now, share());
  if (reached.status === 'clearing' || reached.status === 'stale') refuse('ROSTER.CHANGED_SINCE');
  if (reached.status === 'undoing' || reached.status === 'undone') refuse('ROSTER.UNDONE');
  return progressOf(reached, ['staging', 'flipping']);
}

/** On whose behalf an import is carried on, by whomever. */
export const actorOf = (
  openid: string,
  { name, memberId }: { name: string; memberId?: string },
): RosterImportRecord['actor'] => ({ openid, name, ...(memberId && { memberId }) });

/** How far an import has come on its way through some statuses, in rows: all of them are walked in each. */
export function progressOf(record: RosterImportRecord, way: RosterImportRecord['status'][]) {
  const { counts, walked, status } = record;
  const behind = Math.max(way.indexOf(status), 0) * counts.rows + walked;
  const done = isUnderWay(record) ? Math.floor(behind / way.length) : counts.rows;
  return { done, total: counts.rows, status, ...(record.kept !== undefined && { kept: record.kept }) };
}
