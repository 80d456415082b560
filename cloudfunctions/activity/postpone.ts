import { monthOf } from '../kernel/clock';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';
import { postponedNotice } from './notices';
import { requireStay } from './plan';
import { endOldTime, recordsOfOldTime, sweepOldTime } from '../domain/gathering/old-time';
import { requireOpen } from '../domain/gathering/activity-status';
import { toldToAsked } from '../domain/gathering/asked-notices';
import { changeActivity } from '../domain/gathering/life';

/** Moves a gathering that has not begun to another time; a repeat moves it to where it is already. */
export async function postpone(call: ActivityCall<'postpone'>): ActivityOutcome<'postpone'> {
  const { input, target, now, openid } = call;
  const { startsAt, endsAt, reason } = input;
  if (startsAt <= now) refuse('ACTIVITY.IN_THE_PAST');
  await spend('activityNotice', call);
  await checkText(openid, reason);
  const old = await recordsOfOldTime(target._id, now);
  await changeActivity(call, 'activity.postpone', (current) => {
    requireOpen(current);
    if (current.startsAt <= now) refuse('ACTIVITY.UNDER_WAY');
    if (current.startsAt === startsAt && current.endsAt === endsAt) return undefined;
    requireStay(input, current.checkInRules);
    const after = { startsAt, endsAt, month: monthOf(startsAt), rollStandsAt: null };
    const anew = old.attendances.length + old.leave.length > 0;
    const next = { ...current, ...after };
    const notice = postponedNotice(next, { reason, anew }, now);
    // Who has not answered checked in nowhere and asked for nothing.
    const toAsked = toldToAsked(next, postponedNotice(next, { reason, anew: false }, now));
    return {
      after,
      notices: [notice, ...toAsked],
      what: 'postponed',
      reason,
      also: (within) => endOldTime(within, old, call),
    };
  });
  // Who checked in while it was being moved did so for the old time.
  await sweepOldTime(target._id, call);
  return { startsAt, endsAt };
}
