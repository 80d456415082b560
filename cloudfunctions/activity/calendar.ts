import { summaryOf } from '../domain/gathering/activity-summary';
import { instantOf, monthAfter } from '../kernel/clock';
import type { ActivityCall, ActivityOutcome } from './context';
import { activitiesBetween, attendancesOf } from './store';

/** The caller's activities of one month. */
export async function calendar({
  input,
  caller,
  now,
}: ActivityCall<'calendar'>): ActivityOutcome<'calendar'> {
  const { account } = caller;
  const from = instantOf(`${input.month}-01`, '00:00');
  const to = instantOf(`${monthAfter(input.month)}-01`, '00:00');
  const activities = await activitiesBetween(account, from, to);
  const ids = activities.map(({ _id }) => _id);
  const mine = account.memberId && ids.length > 0 ? await attendancesOf(account.memberId, ids) : [];
  return {
    serverNow: now,
    activities: activities.map((activity) =>
      summaryOf(
        activity,
        now,
        mine.find(({ activityId }) => activityId === activity._id),
      ),
    ),
  };
}
