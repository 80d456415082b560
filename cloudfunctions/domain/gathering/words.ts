import type { Capacity } from '../../../types/shared/activities';
import type { AttendanceState, CheckInMethod } from '../../../types/shared/attendances';

/** How somebody takes part, in words of a file. */
export const capacityWords: Record<Capacity, string> = {
  expected: '应到',
  observer: '列席',
  guest: '外支部参加',
};

/** How somebody checked in, in words of a file. */
export const checkInMethodWords: Record<CheckInMethod, string> = {
  scan: '扫码',
  digits: '输入数字',
  later: '补传',
  byHand: '书记登记',
  makeUp: '补签',
};

/** Whether a check-in counts, in words of a file. */
export const attendanceStateWords: Record<AttendanceState, string> = {
  counts: '算数',
  toConfirm: '待确认',
  refused: '没有同意',
  revoked: '已撤销',
};
