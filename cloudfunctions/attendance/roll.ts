import { callTheRoll } from '../domain/gathering/ledger';
import { requestView } from '../domain/gathering/own-standing';
import { summaryOf } from '../domain/gathering/activity-summary';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { namedTo, recordJointRead } from './keeper';
import { differsFromRoster, followRoster } from '../domain/gathering/follow-roster';
import { findActivity } from '../domain/gathering/find';
import { findFailures } from './store';

/** Who is expected, who came, who is not here yet, who waits for what. */
export async function roll(call: AttendanceCall<'roll'>): AttendanceOutcome<'roll'> {
  const { target: activity, now } = call;
  await followRoster(activity, now);
  const [{ counts, entries, rolls }, failures] = await Promise.all([
    callTheRoll(activity),
    findFailures(activity._id),
    recordJointRead(call, 'attendance.roll'),
  ]);
  // As it stands after the roll was called.
  const stands = await findActivity(activity._id);
  return {
    activity: summaryOf(activity, now),
    differs: await differsFromRoster(stands ?? activity, rolls),
    counts,
    people: namedTo(activity, entries, rolls).map(({ attendance, requests, ...person }) => ({
      ...person,
      checkedInAt: attendance?.at,
      checkedOutAt: attendance?.checkedOutAt,
      method: attendance?.method,
      near: attendance?.near,
      later: attendance?.later,
      acts: attendance?.acts ?? [],
      requests: requests.map(requestView),
    })),
    failures,
  };
}
