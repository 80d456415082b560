import { collection } from '../../kernel/database';
import { attendanceId } from './attendance-id';
import {
  Activities,
  Rolls,
  Attendances,
  type ActivityRecord,
  type RollRecord,
  type AttendanceRecord,
} from './model';

/** The target `activity` of an access rule: its audience and the organisation that runs it. */
export const loadActivity = (id: string): Promise<ActivityRecord | undefined> =>
  collection(Activities).findById(id);

/** Activities by their ids, whatever became of them. */
export const findActivities = (ids: readonly string[]): Promise<ActivityRecord[]> =>
  ids.length > 0 ? collection(Activities).findByIds(ids) : Promise.resolve([]);

/** An organisation's own theme days of one month, whatever became of them. */
export const themeDaysOf = (orgPath: string, month: string): Promise<ActivityRecord[]> =>
  collection(Activities).find({ orgPath, month, kinds: 'themeDay' }, { limit: 50 });

/** Who was expected at an activity, branch by branch. */
export const findRolls = (activityId: string): Promise<RollRecord[]> =>
  collection(Rolls).findAll({ activityId });

export const findAttendance = (activityId: string, memberId: string): Promise<AttendanceRecord | undefined> =>
  collection(Attendances).findById(attendanceId(activityId, memberId));

export const findAttendances = (ids: readonly string[]): Promise<AttendanceRecord[]> =>
  ids.length > 0 ? collection(Attendances).findByIds(ids) : Promise.resolve([]);
