import type { AttendanceCall, AttendanceOutcome } from './context';
import { openRequests } from './store';
import { findActivities } from '../domain/gathering/find';

/** The requests that wait for a branch's keepers; leave that was not decided before the start has lapsed. */
export async function requests({ target, now }: AttendanceCall<'requests'>): AttendanceOutcome<'requests'> {
  const open = await openRequests(target._id);
  const activities = new Map(
    (await findActivities([...new Set(open.map(({ activityId }) => activityId))])).map((one) => [
      one._id,
      one,
    ]),
  );
  return {
    requests: open.flatMap(({ activityId, kind, reason, askedAt, memberId, name }) => {
      const activity = activities.get(activityId);
      const decidable = activity?.status === 'published' || activity?.status === 'closed';
      if (!activity || !decidable || (kind === 'leave' && now >= activity.startsAt)) return [];
      const { title: activityTitle, startsAt } = activity;
      return [{ kind, reason, askedAt, activityId, activityTitle, startsAt, memberId, name }];
    }),
  };
}
