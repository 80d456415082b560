import { callTheRoll } from '../domain/gathering/ledger';
import { requestView } from '../domain/gathering/own-standing';
import { summaryOf } from '../domain/gathering/activity-summary';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { findFailures } from './store';

/** Who is expected, who came, who is not here yet, who waits for what. */
export async function roll({ target: activity, now }: AttendanceCall<'roll'>): AttendanceOutcome<'roll'> {
  const [{ counts, entries }, failures] = await Promise.all([
    callTheRoll(activity),
    findFailures(activity._id),
  ]);
  return {
    activity: summaryOf(activity, now),
    counts,
    people: entries.map(({ attendance, requests, ...person }) => ({
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
