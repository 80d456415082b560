import { refuse } from '../kernel/errors';
import type { MinutesCall, MinutesOutcome } from './context';
import { maySee, mayWrite } from './rules';
import { findMinutes, minutesId, versionsOf } from './store';

const size = 20;

/** The texts before each correction. */
export async function history({
  input,
  target: activity,
  caller,
  now,
}: MinutesCall<'history'>): MinutesOutcome<'history'> {
  const minutes = await findMinutes(activity._id, input.kind);
  if (!minutes) return { earlier: [] };
  const { account } = caller;
  const writes = await mayWrite(activity, [minutes], account, now);
  if (!maySee(minutes, account.memberId, writes)) refuse('MINUTES.NOT_YOURS');
  const id = minutesId(activity._id, input.kind);
  const { items, next } = await versionsOf(id, writes, { after: input.after, size });
  return { earlier: items.map(({ draft = false, ...earlier }) => ({ ...earlier, draft })), next };
}
