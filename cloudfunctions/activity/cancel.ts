import { spend } from '../kernel/budgets';
import { checkText } from '../kernel/content';
import { refuse } from '../kernel/errors';
import type { ActivityCall, ActivityOutcome } from './context';
import { cancelledNotice } from './notices';
import { toldToAsked } from '../domain/gathering/asked-notices';
import { changeActivity } from '../domain/gathering/life';

/** Calls a gathering off; its records stay. A repeat changes nothing. */
export async function cancel(call: ActivityCall<'cancel'>): ActivityOutcome<'cancel'> {
  const { input, now, openid } = call;
  await spend('activityNotice', call);
  await checkText(openid, input.reason);
  await changeActivity(call, 'activity.cancel', (current) => {
    if (current.status === 'closed') refuse('ACTIVITY.CLOSED');
    if (current.status === 'archived') refuse('ACTIVITY.ARCHIVED');
    if (current.status === 'cancelled') return undefined;
    const after = { status: 'cancelled' as const };
    if (current.status === 'draft') return { after };
    const notice = cancelledNotice(current, input.reason, now);
    const notices = [notice, ...toldToAsked(current, notice)];
    return { after, notices, what: 'cancelled', reason: input.reason };
  });
  return { status: 'cancelled' };
}
