import type { ActivityCall, ActivityOutcome } from './context';
import { activitiesFor, attendancesOf } from './store';
import { summaryOf } from '../domain/gathering/activity-summary';

const size = 20;

/** The caller's activities, latest start first. */
export async function list({ input, caller, now }: ActivityCall<'list'>): ActivityOutcome<'list'> {
  const { account } = caller;
  const { memberId } = account;
  const { items, next } = await activitiesFor(account, { after: input.after, size });
  const ids = items.map((activity) => activity._id);
  const mine = memberId && ids.length > 0 ? await attendancesOf(memberId, ids) : [];
  return {
    serverNow: now,
    activities: items.map((activity) =>
      summaryOf(
        activity,
        now,
        mine.find((attendance) => attendance.activityId === activity._id),
      ),
    ),
    next,
  };
}
