import type { AttendanceAct } from '../../../types/shared/attendances';

/** The words of this context on the screen; a word without its label does not compile. */
export const attendanceActLabels: Record<AttendanceAct, string> = {
  again: '重新签到',
  confirmed: '确认签到',
  refused: '不确认签到',
  revoked: '撤销签到',
  byHand: '登记到会',
  caughtUp: '同意补签',
  postponed: '活动改期，原签到不算',
  leftLater: '离线签退',
};
