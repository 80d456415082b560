import { refuse } from '../kernel/errors';
import { followRoster } from '../domain/gathering/follow-roster';
import { callTheRoll, settle } from '../domain/gathering/ledger';
import type { ActivityCall, ActivityOutcome } from './context';
import { closeActivity } from '../domain/gathering/life';

/** Ends an activity; its ledger line follows from the records, however often this is asked. */
export async function close(call: ActivityCall<'close'>): ActivityOutcome<'close'> {
  const { input, target: activity, now } = call;
  const { kinds, status, startsAt } = activity;
  await followRoster(activity, now);
  const asks = kinds.includes('themeDay') && status === 'published' && startsAt <= now && !input.nobodyCame;
  if (asks) {
    const { counts } = await callTheRoll(activity);
    if (counts.present === 0) refuse('ACTIVITY.NOBODY_CAME', { expected: counts.expected });
  }
  const closed = await closeActivity(activity, call);
  return { closedAt: closed.closedAt, counts: await settle(closed, now) };
}
