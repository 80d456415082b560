import type { ActivityCall, ActivityOutcome } from './context';
import { activitiesBefore, attendancesOf } from './store';
import { summaryOf } from '../domain/gathering/activity-summary';

const pageSize = 20;

/** The caller's activities, latest start first. */
export async function list({ input, caller, now }: ActivityCall<'list'>): ActivityOutcome<'list'> {
  const { account } = caller;
  const { memberId } = account;
  const page = await activitiesBefore(account, input.before ?? Number.MAX_SAFE_INTEGER, pageSize);
  const ids = page.map((activity) => activity._id);
  const mine = memberId && ids.length > 0 ? await attendancesOf(memberId, ids) : [];
  return {
    activities: page.map((activity) =>
      summaryOf(
        activity,
        now,
        mine.find((attendance) => attendance.activityId === activity._id),
      ),
    ),
    next: page.length === pageSize ? page.at(-1)?.startsAt : undefined,
  };
}
