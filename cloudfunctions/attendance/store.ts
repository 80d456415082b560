import { attendanceId } from '../shared/attendance-id';
import { collection } from '../shared/database';
import type { AttendanceRecord } from '../shared/records';

/** Records a check-in once: a second one answers the first. */
export const addAttendance = (
  attendance: AttendanceRecord,
): Promise<{ stands: AttendanceRecord; added: boolean }> => collection('attendances').addOnce(attendance);

export const findAttendance = (activityId: string, memberId: string): Promise<AttendanceRecord | undefined> =>
  collection('attendances').findById(attendanceId(activityId, memberId));
