import { requestKinds } from '../../../types/shared/attendances';
import { monthsFrom } from '../../kernel/clock';
import { collection, command } from '../../kernel/database';
import { idOf } from '../../kernel/ids';
import { attendanceId } from './attendance-id';
import { findActivities, findAttendances, rollsListing } from './find';
import { AttendanceRequests, type ActivityRecord } from './model';
import { rollCall, type RollCallEntry } from './roll-call';

/** An activity that lists a member, and where they stand with it. */
export interface AttendedActivity {
  activity: ActivityRecord;
  entry: RollCallEntry;
}

/** Every activity of a year that has begun by `now` (epoch ms) and lists a member, latest first. */
export async function memberYearOf(memberId: string, year: number, now: number): Promise<AttendedActivity[]> {
  const rolls = await rollsListing(memberId, monthsFrom(`${year}-01`, `${year}-12`));
  const ids = [...new Set(rolls.map(({ activityId }) => activityId))];
  const requestIds = ids.flatMap((id) => requestKinds.map((kind) => idOf(id, memberId, kind)));
  const [activities, attendances, requests] = await Promise.all([
    findActivities(ids),
    findAttendances(ids.map((id) => attendanceId(id, memberId))),
    requestIds.length > 0 ? collection(AttendanceRequests).findAll({ _id: command.in(requestIds) }) : [],
  ]);
  return activities
    .filter(({ status, startsAt }) => status !== 'cancelled' && startsAt <= now)
    .sort((a, b) => b.startsAt - a.startsAt)
    .flatMap((activity) => {
      const of = ({ activityId }: { activityId: string }) => activityId === activity._id;
      const listing = rolls.filter(of).map(({ members }) => ({
        members: members.filter((one) => one.memberId === memberId),
      }));
      const [entry] = rollCall(activity, {
        rolls: listing,
        attendances: attendances.filter(of),
        requests: requests.filter(of),
      }).entries;
      return entry ? [{ activity, entry }] : [];
    });
}
