import type { Guarded } from '../../kernel/access';
import { keptBy } from '../organization/keeping';
import { collection, command } from '../../kernel/database';
import { attendanceId } from './attendance-id';
import {
  Activities,
  Rolls,
  Attendances,
  type ActivityRecord,
  type RollRecord,
  type AttendanceRecord,
} from './model';

export type GuardedActivity = ActivityRecord & Pick<Guarded, 'keptAt'>;

/** The target `activity` of an access rule: its audience and the organisation that runs it. */
export const loadActivity = async (id: string): Promise<GuardedActivity | undefined> =>
  keptActivity(await findActivity(id));

/** A group's meeting is the group's: its leader keeps it, and whoever keeps the branch that the group lies in. */
const keptActivity = (activity: ActivityRecord | undefined): GuardedActivity | undefined =>
  activity && { ...activity, keptAt: keptBy(activity.groupId ?? activity.organizationId) };

export const findActivity = (id: string): Promise<ActivityRecord | undefined> =>
  collection(Activities).findById(id);

/** Activities by their ids, whatever became of them. */
export const findActivities = (ids: readonly string[]): Promise<ActivityRecord[]> =>
  ids.length > 0 ? collection(Activities).findByIds(ids) : Promise.resolve([]);

/** The theme days of a branch in one month, whatever became of them: its own, and those it holds with another. */
export async function themeDaysOf(ids: readonly string[], month: string): Promise<ActivityRecord[]> {
  const of = command.in([...ids]);
  const [own, joint] = await Promise.all([
    collection(Activities).findAll({ organizationId: of, month, kinds: 'themeDay' }),
    collection(Activities).findAll({ jointIds: of, month, kinds: 'themeDay' }),
  ]);
  // Of two that were merged one may have been with the other.
  return [...new Map([...own, ...joint].map((one) => [one._id, one])).values()];
}

/** Who was expected at an activity, branch by branch. */
export const findRolls = (activityId: string): Promise<RollRecord[]> =>
  collection(Rolls).findAll({ activityId });

/** The rolls of some months (`YYYY-MM`) that list a member. */
export const rollsListing = (memberId: string, months: readonly string[]): Promise<RollRecord[]> =>
  collection(Rolls).findAll({ 'members.memberId': memberId, month: command.in(months) });

export const findAttendance = (activityId: string, memberId: string): Promise<AttendanceRecord | undefined> =>
  collection(Attendances).findById(attendanceId(activityId, memberId));

export const findAttendances = (ids: readonly string[]): Promise<AttendanceRecord[]> =>
  ids.length > 0 ? collection(Attendances).findByIds(ids) : Promise.resolve([]);

/** The theme days that some branches held in a year, as hosts or jointly, the first first: those that were closed. */
export async function themeDaysHeld(branchIds: readonly string[], year: number): Promise<ActivityRecord[]> {
  const month = command.gte(`${year}-01`).and(command.lte(`${year}-12`));
  const status = command.in(['closed', 'archived'] as const);
  const ids = command.in(branchIds);
  const found = await collection(Activities).findAll([
    { organizationId: ids, month, kinds: 'themeDay', status },
    { jointIds: ids, month, kinds: 'themeDay', status },
  ]);
  return found.sort((a, b) => a.startsAt - b.startsAt);
}
