import { refuse } from '../kernel/errors';
import { followRoster } from '../domain/gathering/follow-roster';
import { settle } from '../domain/gathering/ledger';
import type { ActivityCall, ActivityOutcome } from './context';
import { checkInPhase } from '../domain/gathering/check-in-phase';
import { closeActivity } from '../domain/gathering/life';

/** Ends an activity; its ledger line follows from the records, however often this is asked. */
export async function close(call: ActivityCall<'close'>): ActivityOutcome<'close'> {
  const { target: activity, now } = call;
  if (checkInPhase(activity, now) === 'notOpenYet') refuse('ACTIVITY.NOT_OPEN_YET');
  await followRoster(activity, now);
  const closed = await closeActivity(activity, call);
  return { closedAt: closed.closedAt, counts: await settle(closed, now) };
}
