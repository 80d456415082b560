import { monthOf } from '../kernel/clock';
import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';
import { postponedNotice } from './notices';
import { requireOpen } from '../domain/gathering/activity-status';
import { changeActivity } from '../domain/gathering/life';

/** Moves a gathering that has not begun to another time; a repeat moves it to where it is already. */
export async function postpone(call: ActivityCall<'postpone'>): ActivityOutcome<'postpone'> {
  const { input, now, openid } = call;
  const { startsAt, endsAt, reason } = input;
  if (startsAt <= now) refuse('ACTIVITY.IN_THE_PAST');
  await spend('activityNotice', call);
  await checkText(openid, reason);
  await changeActivity(call, 'activity.postpone', (current) => {
    requireOpen(current);
    if (current.startsAt <= now) refuse('ACTIVITY.UNDER_WAY');
    if (current.startsAt === startsAt && current.endsAt === endsAt) return undefined;
    const after = { startsAt, endsAt, month: monthOf(startsAt), rollStandsAt: null };
    const notice = postponedNotice({ ...current, ...after }, reason, now);
    return { after, notice, what: 'postponed', reason };
  });
  return { startsAt, endsAt };
}
