import { callTheRoll } from '../shared/ledger';
import type { AttendanceCall, AttendanceOutcome } from './context';
import { summaryOf } from '../shared/activity-summary';

/** Who is expected, who came, who is not here yet. */
export async function roster({
  target: activity,
  now,
}: AttendanceCall<'roster'>): AttendanceOutcome<'roster'> {
  const { counts, entries } = await callTheRoll(activity._id);
  return {
    activity: summaryOf(activity, now),
    counts,
    people: entries.map(({ attendance, ...person }) => ({
      ...person,
      checkedInAt: attendance?.at,
      method: attendance?.method,
    })),
  };
}
